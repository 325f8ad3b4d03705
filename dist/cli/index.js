#!/usr/bin/env node
import{version}from"./chunk-KLLPP4JR.js";var[first,...more]=process.argv.slice(2);if(more.length===0&&(first==="--version"||first==="-v"))process.stdout.write(`${version}
`);else{let{main}=await import("./main-VKRIXIJG.js");process.exitCode=await main(process.argv.slice(2))}
