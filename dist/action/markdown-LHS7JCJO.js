import{c as a,d as b,e as c,f as d}from"./chunk-2X523WX3.js";import"./chunk-477LEDDM.js";import"./chunk-SQE76S5B.js";export{d as evaluated,c as findingSection,a as markdown,b as tables};
