import{b as a}from"./chunk-IZVKXX7T.js";import"./chunk-XHKIQXOC.js";import"./chunk-NTJCUGEY.js";export{a as adaptCdkSource};
