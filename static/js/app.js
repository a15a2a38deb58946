/*
 * The list of what runs in the browser. Every page works without any of it.
 * Bundling: serve this file with each include line below replaced by the content of X (relative
 * to this file), in order, as one classic script loaded with `defer`, htmx first. The others
 * have no imports, exports or top-level names (each is a block), so they can simply be joined.
 */
"use strict";
// @include ../vendor/htmx.min.js
// @include elements/ime-guard.js
// @include elements/submit-on-change.js
// @include elements/toast-note.js
// @include elements/autosave.js
// @include elements/unsent-words.js
// @include elements/unsent-meeting.js
// @include elements/draft-keeper.js
// @include elements/grow-area.js
// @include elements/file-drop.js
// @include elements/file-sending.js
// @include elements/photo-viewer.js
// @include elements/marking.js
// @include elements/mark-bar.js
// @include elements/fact-lines.js
// @include elements/text-marks.js
// @include elements/picked-words.js
// @include elements/press-to-edit.js
// @include elements/copy-file.js
// @include elements/strip-marks.js
// @include elements/date-words.js
// @include elements/word-list.js
// @include elements/theme-preview.js
// @include elements/sign-in-once.js
// @include elements/part-swap.js
