"""Every signature is typed, and the public words of the pure parts are explained."""

import ast

from tests.house.source import Module, below, modules, none

Function = ast.FunctionDef | ast.AsyncFunctionDef


def untyped(function: Function, *, bound: bool) -> list[str]:
    spec = function.args
    named = [*spec.posonlyargs, *spec.args][1 if bound else 0 :]
    starred = [argument for argument in (spec.vararg, spec.kwarg) if argument]
    arguments = [*named, *spec.kwonlyargs, *starred]
    missing = [argument.arg for argument in arguments if argument.annotation is None]
    return missing + ([] if function.returns else ["the return"])


def static(function: Function) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list)


def methods(module: Module) -> set[ast.AST]:
    classes = (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))
    return {member for node in classes for member in node.body}


def test_every_signature_is_typed() -> None:
    findings = []
    for module in modules():
        bound = methods(module)
        for node in ast.walk(module.tree):
            if isinstance(node, Function):
                gaps = untyped(node, bound=node in bound and not static(node))
                findings += [f"{module.at(node)} {node.name}: {gap}" for gap in gaps]
    none(findings, "Give these a type:")


def test_public_names_of_reading_dates_pictures_and_models_are_explained() -> None:
    findings = []
    for module in below("reading", "dates", "pictures", "models"):
        named = [n for n in module.tree.body if isinstance(n, Function | ast.ClassDef)]
        public = [node for node in named if not node.name.startswith("_")]
        findings += [f"{module.at(n)} {n.name}" for n in public if not ast.get_docstring(n)]
        if not ast.get_docstring(module.tree) and module.tree.body:
            findings.append(f"{module.path}:1 the module itself")
    none(findings, "Say what these mean, with units, errors and source, in a docstring:")
