import{qa as a}from"./chunk-OYUYIWER.js";import"./chunk-WZ5EBF6R.js";import"./chunk-XHKIQXOC.js";import"./chunk-NTJCUGEY.js";export{a as yamlFormats};
