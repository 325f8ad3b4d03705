export const id = 912;
export const ids = [912];
export const modules = {

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
const json = (result, { tool }) => `${escaped(JSON.stringify(jsonReport(result, tool), undefined, 2))}\n`;
/** Every member is named here, so that what the result grows does not get out unversioned. */
function jsonReport({ findings, notEvaluated, stats }, tool) {
    return {
        version: 1,
        tool: { name: tool.name, version: tool.version },
        findings: findings.map(({ rule, severity, message, location, related, fingerprint }) => ({
            rule,
            severity,
            message,
            location: jsonLocation(location),
            related: related.map(({ note, location }) => ({ note, location: jsonLocation(location) })),
            fingerprint,
        })),
        notEvaluated: notEvaluated.map(({ why, location }) => ({ why, location: jsonLocation(location) })),
        stats: { files: stats.files, roots: stats.roots, certificates: stats.certificates, endpoints: stats.endpoints },
    };
}
function jsonLocation({ file, line, column, endLine, endColumn }) {
    return { file, line, column, endLine, endColumn };
}
/** What a terminal or a job log would act on: control and direction characters, and the `##[` of old workflow commands. */
function escaped(text) {
    return text
        .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('##[', '#\\u0023[');
}


/***/ })

};
