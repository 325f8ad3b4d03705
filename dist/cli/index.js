#!/usr/bin/env node
import{version}from"./chunk-KLLPP4JR.js";var[first,...more]=process.argv.slice(2);if(more.length===0&&(first==="--version"||first==="-v"))process.stdout.write(`${version}
`);else{let{main}=await import("./main-GUAYNT4O.js");process.exitCode=await main(process.argv.slice(2)).catch(crashed)}function crashed(error){let stack=error instanceof Error?error.stack:void 0;return process.stderr.write(`acm-lint: This is a fault of acm-lint itself; please report it.
${stack??String(error)}
`),2}
