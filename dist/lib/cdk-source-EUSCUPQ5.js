import{b as a}from"./chunk-TJWNQWSZ.js";import"./chunk-7KANATMO.js";import"./chunk-NTJCUGEY.js";export{a as adaptCdkSource};
