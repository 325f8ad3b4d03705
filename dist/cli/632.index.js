export const id = 632;
export const ids = [632];
export const modules = {

/***/ 632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findingsLines: () => (/* binding */ findingsLines),
  terminal: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: ./build/src/model/source.js
var model_source = __webpack_require__(198);
// EXTERNAL MODULE: ./build/src/report/printable.js
var printable = __webpack_require__(319);
;// CONCATENATED MODULE: ./build/src/report/width.js
/** Columns that one code point takes in a terminal. */
function charWidth(code) {
    if (code < 0x300)
        return 1;
    if (isZeroWidth(code))
        return 0;
    return isWide(code) ? 2 : 1;
}
function textWidth(text) {
    let width = 0;
    for (const char of text)
        width += charWidth(char.codePointAt(0) ?? 0);
    return width;
}
/** Combining marks, joiners and variation selectors of the scripts that are met in code. */
function isZeroWidth(code) {
    return ((code >= 0x300 && code <= 0x36f) ||
        (code >= 0x483 && code <= 0x489) ||
        (code >= 0x591 && code <= 0x5bd) ||
        (code >= 0x200b && code <= 0x200f) ||
        code === 0x2060 ||
        (code >= 0x20d0 && code <= 0x20ff) ||
        (code >= 0xfe00 && code <= 0xfe0f) ||
        (code >= 0xfe20 && code <= 0xfe2f) ||
        (code >= 0x1f3fb && code <= 0x1f3ff));
}
/** East Asian wide and full-width forms, and emoji. */
function isWide(code) {
    return ((code >= 0x1100 && code <= 0x115f) ||
        (code >= 0x2e80 && code <= 0x303e) ||
        (code >= 0x3041 && code <= 0xa4cf) ||
        (code >= 0xa960 && code <= 0xa97f) ||
        (code >= 0xac00 && code <= 0xd7a3) ||
        (code >= 0xf900 && code <= 0xfaff) ||
        (code >= 0xfe30 && code <= 0xfe6f) ||
        (code >= 0xff00 && code <= 0xff60) ||
        (code >= 0xffe0 && code <= 0xffe6) ||
        (code >= 0x1f300 && code <= 0x1f64f) ||
        (code >= 0x1f680 && code <= 0x1f6ff) ||
        (code >= 0x1f900 && code <= 0x1f9ff) ||
        (code >= 0x20000 && code <= 0x3fffd));
}

;// CONCATENATED MODULE: ./build/src/report/excerpt.js


const tabWidth = 2;
/** More of a line than this around the place is never looked at: lines of generated files can be megabytes long. */
const mostAround = 2_000;
/**
 * Cuts the part of a line that fits into `width` columns and holds the place (code units `start` to `end`, from 0). Tabs become
 * spaces, a place of no length gets one column to be seen.
 */
function excerpt(line, start, end, width) {
    const from = Math.max(0, start - mostAround);
    const to = Math.min(line.length, Math.max(start, Math.min(end, start + mostAround)) + mostAround);
    const before = spaced(line.slice(from, start));
    const marked = spaced(line.slice(start, Math.min(end, to)));
    const after = spaced(line.slice(Math.min(Math.max(start, end), to), to)).trimEnd();
    const isCutBefore = from > 0;
    const isCutAfter = to < line.length;
    if (!isCutBefore && !isCutAfter && textWidth(before + marked + after) <= width) {
        return { text: before + marked + after, indent: textWidth(before), length: Math.max(1, textWidth(marked)) };
    }
    // The place first, then as much as fits before it (a third of what is left at least), then what follows.
    const shown = fitStart(marked, width - 2);
    const left = width - 2 - textWidth(shown);
    const lead = fitEnd(before, Math.max(Math.floor(left / 3), left - textWidth(after)));
    const tail = shown === marked ? fitStart(after, left - textWidth(lead)) : '';
    const opening = lead !== before || isCutBefore ? '…' : '';
    const closing = shown !== marked || tail !== after || isCutAfter ? '…' : '';
    return {
        text: opening + lead + shown + tail + closing,
        indent: textWidth(opening + lead),
        length: Math.max(1, textWidth(shown)),
    };
}
function spaced(text) {
    return (0,printable/* printable */.g)(text).replaceAll('\t', ' '.repeat(tabWidth));
}
function fitStart(text, width) {
    let used = 0;
    let end = 0;
    for (const char of text) {
        used += charWidth(char.codePointAt(0) ?? 0);
        if (used > width)
            break;
        end += char.length;
    }
    return text.slice(0, end);
}
function fitEnd(text, width) {
    const chars = Array.from(text);
    let used = 0;
    let first = chars.length;
    while (first > 0) {
        used += charWidth(chars[first - 1]?.codePointAt(0) ?? 0);
        if (used > width)
            break;
        first--;
    }
    return chars.slice(first).join('');
}

;// CONCATENATED MODULE: ./build/src/report/palette.js
/** Select Graphic Rendition: the codes that switch a colour or weight on and off again. */
function paint(on, off) {
    return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
}
const coloured = {
    severity: { error: paint(31, 39), warning: paint(33, 39), note: paint(36, 39) },
    strong: paint(1, 22),
    faint: paint(2, 22),
    good: paint(32, 39),
};
const asIs = (text) => text;
const plain = {
    severity: { error: asIs, warning: asIs, note: asIs },
    strong: asIs,
    faint: asIs,
    good: asIs,
};

;// CONCATENATED MODULE: ./build/src/report/wrap.js

/** Breaks a text at spaces into lines of at most `width` columns; a word that is longer has a line for itself. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    lines.push(line);
    return lines;
}

;// CONCATENATED MODULE: ./build/src/report/terminal.js






/** Lines longer than this are hard to read, however wide the terminal is. */
const mostColumns = 120;
const fewestColumns = 40;
const terminal = (result, context) => {
    const palette = context.colors ? coloured : plain;
    const shown = context.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
    const lines = findingsLines(shown, context);
    if (context.verbose && !context.quiet)
        lines.push(...placesNotEvaluated(result.notEvaluated, palette));
    lines.push(...summaryLines(result, context, palette));
    return `${lines.map(printable/* harmless */.I).join('\n')}\n`;
};
/** The findings alone, grouped by file, with an empty line after each. */
function findingsLines(findings, context) {
    const palette = context.colors ? coloured : plain;
    const width = Math.min(mostColumns, Math.max(fewestColumns, context.width));
    const lines = [];
    let file;
    for (const finding of findings) {
        if (finding.location.file !== file) {
            file = finding.location.file;
            lines.push(palette.strong((0,printable/* printable */.g)(file)), '');
        }
        lines.push(...findingLines(finding, context, palette, width), '');
    }
    return lines;
}
/**
 *   error: what is wrong and what it will do
 *     ╭─ main.tf:12:14  rule-id
 *  12 │   aliases = ["example.com"]
 *     │              ━━━━━━━━━━━━━
 *     ├─ acm.tf:3:17  the certificate has this name only
 *   3 │   domain_name = "*.example.com"
 *     │                 ───────────────
 *     ╰─ what to do
 */
function findingLines(finding, context, palette, width) {
    const { severity, location, related } = finding;
    const paint = palette.severity[severity];
    const digits = Math.max(2, ...[location, ...related.map((each) => each.location)].map(({ line }) => String(line).length));
    const margin = ' '.repeat(digits + 2);
    const [first = '', ...rest] = wrap(`${severity}: ${(0,printable/* printable */.g)(finding.message)}`, width - 2);
    const title = palette.strong(paint(`${severity}:`)) + palette.strong(first.slice(severity.length + 1));
    const lines = [`  ${title}`, ...rest.map((line) => `  ${palette.strong(line)}`)];
    lines.push(`${margin}${palette.faint('╭─')} ${place(location)}  ${palette.faint(finding.rule)}`);
    lines.push(...codeLines(location, '━', paint));
    for (const { note, location: other } of related) {
        lines.push(...noteLines(other, (0,printable/* printable */.g)(note)));
        lines.push(...codeLines(other, '─', palette.faint));
    }
    const remedy = wrap((0,printable/* printable */.g)(finding.remedy), width - margin.length - 3);
    lines.push(...remedy.map((line, index) => `${margin}${index === 0 ? palette.faint('╰─') : '  '} ${line}`));
    return lines;
    /** A note goes beside its place if there is room, else below it. */
    function noteLines(at, note) {
        const head = `${margin}${palette.faint('├─')} ${place(at)}`;
        const room = width - margin.length - 3;
        if (textWidth(place(at)) + 2 + textWidth(note) <= room)
            return [`${head}  ${note}`];
        return [head, ...wrap(note, room).map((line) => `${margin}${palette.faint('│')}  ${line}`)];
    }
    function codeLines(at, underline, colour) {
        const source = context.sourceOf(at.file);
        const line = source ? (0,model_source/* lineText */.o)(source, at.line) : '';
        if (line.trim() === '')
            return [];
        const end = at.endLine > at.line ? line.trimEnd().length : at.endColumn - 1;
        const { text, indent, length } = excerpt(line, at.column - 1, end, width - margin.length - 2);
        const bar = palette.faint('│');
        const number = palette.faint(String(at.line).padStart(digits + 1));
        return [`${number} ${bar} ${text}`, `${margin}${bar} ${' '.repeat(indent)}${colour(underline.repeat(length))}`];
    }
}
function place({ file, line, column }) {
    return `${(0,printable/* printable */.g)(file)}:${line}:${column}`;
}
function summaryLines(result, context, palette) {
    const lines = [counts(result.findings, palette)];
    if (context.quiet)
        return lines;
    const { files, roots, certificates, endpoints } = result.stats;
    lines.push(palette.faint(`Read ${count(files, 'file')} with ${count(roots, 'root module')}, ${count(certificates, 'certificate')} and ${count(endpoints, 'endpoint')}.`));
    lines.push(...reasonsNotEvaluated(result.notEvaluated, context.verbose, palette));
    return lines;
}
function counts(findings, palette) {
    const parts = ['error', 'warning', 'note'].flatMap((severity) => {
        const number = findings.filter((finding) => finding.severity === severity).length;
        return number === 0 ? [] : [palette.severity[severity](count(number, severity))];
    });
    return palette.strong(parts.length === 0 ? palette.good('No findings.') : `${parts.join(', ')}.`);
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
const mostReasons = 5;
/** The most frequent reasons. To be silent about what could not be checked would look like having found nothing there. */
function reasonsNotEvaluated(notEvaluated, verbose, palette) {
    if (notEvaluated.length === 0)
        return [];
    const numbers = new Map();
    for (const { why } of notEvaluated)
        numbers.set(why, (numbers.get(why) ?? 0) + 1);
    const reasons = Array.from(numbers).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = reasons.slice(0, verbose || reasons.length === mostReasons + 1 ? reasons.length : mostReasons);
    const lines = [`Not evaluated: ${notEvaluated.length}${verbose ? '' : palette.faint(' (--verbose shows where)')}`];
    const digits = String(shown[0]?.[1] ?? 0).length;
    for (const [why, number] of shown)
        lines.push(palette.faint(`  ${String(number).padStart(digits)} × ${(0,printable/* printable */.g)(why)}`));
    if (shown.length < reasons.length)
        lines.push(palette.faint(`  and ${count(reasons.length - shown.length, 'further reason')}`));
    return lines;
}
function placesNotEvaluated(notEvaluated, palette) {
    if (notEvaluated.length === 0)
        return [];
    const lines = [palette.strong('Not evaluated'), ''];
    for (const { why, location } of notEvaluated)
        lines.push(`  ${place(location)}  ${palette.faint((0,printable/* printable */.g)(why))}`);
    return [...lines, ''];
}


/***/ })

};
