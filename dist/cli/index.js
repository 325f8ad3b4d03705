#!/usr/bin/env node
import{a as t}from"./chunk-TK566QET.js";import"./chunk-SQE76S5B.js";var[e,...i]=process.argv.slice(2);if(i.length===0&&(e==="--version"||e==="-v"))process.stdout.write(`${t}
`);else{let{main:s}=await import("./main-OYRJXYS2.js");process.exitCode=await s(process.argv.slice(2)).catch(r)}function r(s){let n=s instanceof Error?s.stack:void 0;return process.stderr.write(`acm-lint: This is a fault of acm-lint itself; please report it.
${n??String(s)}
`),2}
