import{c as a,d as b,e as c,f as d}from"./chunk-ZZPS7YNJ.js";import"./chunk-OMD75D7N.js";import"./chunk-SQE76S5B.js";export{d as evaluated,c as findingSection,a as markdown,b as tables};
