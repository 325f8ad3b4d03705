import"./chunk-SQE76S5B.js";import{setFlagsFromString as t}from"node:v8";function i(){process.versions.v8.startsWith("11.")&&t("--interrupt-budget=300000")}export{i as optimizeLater};
