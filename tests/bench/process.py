"""What a server costs: processor time and memory of it and its children, from /proc."""

from pathlib import Path

PROC = Path("/proc")


def can_be_measured() -> bool:
    """Only Linux tells the nanoseconds and shared pages of another process."""
    return (PROC / "self/schedstat").exists() and (PROC / "self/smaps_rollup").exists()


def family(leader: int) -> list[int]:
    """The processes of the session that a server was started in: it, and all that it started."""
    stats = {int(path.name): path / "stat" for path in PROC.iterdir() if path.name.isdecimal()}
    return [pid for pid, stat in stats.items() if session_of(stat) == leader]


def session_of(stat: Path) -> int:
    try:
        # The name in the second field may hold spaces and brackets; the fields after it may not.
        return int(stat.read_text(encoding="utf-8").rpartition(")")[2].split()[3])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def cpu_seconds(pid: int) -> float:
    """Processor time used so far, in seconds, to the nanosecond; threads that ended are lost."""
    spent = 0
    for member in family(pid):
        for task in (PROC / f"{member}/task").iterdir():
            spent += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return spent / 1e9


def memory_megabytes(pid: int) -> float:
    """Proportional set size: shared pages count once, divided among those who share them."""
    kilobytes = 0
    for member in family(pid):
        for line in (PROC / f"{member}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024
