import{a as p,b as m,c as h,d as y,e as g,f as w,h as l,i as b,j as c,k as v}from"./chunk-5MMRACG6.js";import{a as f}from"./chunk-TK566QET.js";import{a as u}from"./chunk-7O5I46KQ.js";import"./chunk-NWTQ5SRT.js";import"./chunk-M2SUJFHS.js";import"./chunk-VOZAQHTI.js";import"./chunk-K5BEOGAI.js";import"./chunk-X2ZMNJFW.js";import{a as i}from"./chunk-4ATTHYMI.js";import"./chunk-7LN5LJZN.js";import"./chunk-SQE76S5B.js";var x={terminal:async()=>(await import("./terminal-POZ6MLZC.js")).terminal,json:async()=>(await import("./json-APVWDYK3.js")).json},R=Object.keys(x);function O(e){return x[e]()}var N={config:{type:"string",short:"c"},format:{type:"string",short:"f"},"fail-on":{type:"string"},verbose:{type:"boolean"},quiet:{type:"boolean",short:"q"},color:{type:"boolean"},"no-color":{type:"boolean"},version:{type:"boolean",short:"v"},help:{type:"boolean",short:"h"}},j=["error","warning","note","never"];function C(e){let{positionals:t,text:o,isSet:r}=b(e,N);return{paths:t.length>0?t:["."],config:o("config"),format:c("--format",o("format"),R)??"terminal",failOn:c("--fail-on",o("fail-on"),j)??"error",verbose:r("verbose"),quiet:r("quiet"),color:r("no-color")?!1:r("color")?!0:void 0,help:r("help"),version:r("version")}}var F=`Finds TLS certificate faults in infrastructure code before anyone deploys it.

Usage: acm-lint [options] [paths\u2026]
       acm-lint status [options] [paths\u2026]   asks ACM how the certificates stand; acm-lint status --help

  Paths are files or directories; without any, the current directory. A file is linted together with the folder it lies
  in, and only what concerns the file is reported. \`-\` is standard input: helm template . | acm-lint -

Options:
  -c, --config <file>     the configuration; otherwise acm-lint.yml here or in a folder above, within the git repository
  -f, --format <name>     terminal (default), json
      --fail-on <level>   exit with 1 for findings of this severity or above: error (default), warning, note; or never
      --verbose           list every place that could not be evaluated, and why
  -q, --quiet             show findings of severity error only, and the counts
      --color, --no-color whatever the terminal and the environment (NO_COLOR, FORCE_COLOR) say
  -v, --version           show the version
  -h, --help              show this

Exit codes:
  0   nothing at or above --fail-on was found
  1   something was found
  2   the run itself failed: bad usage or configuration, a path that does not exist, a rule that crashed
`;var I={read:()=>{},end:()=>{}},L=1e3;function E(e){if(!e.isTTY)return I;let t=Date.now(),o=!1;return{read(r){Date.now()-t<L||(e.write(`\r${r} files read\u2026`),o=!0)},end(){o&&e.write("\r\x1B[K")}}}var k=100;async function fe(e){U();try{return e[0]==="status"?await(await import("./status-BJBVQLLC.js")).status(e.slice(1)):await D(C(e))}catch(t){if(t instanceof l)return S(`${i(t.message)} \`acm-lint${e[0]==="status"?" status":""} --help\` lists the options.`);if(t instanceof h)return S(`${i(t.message)}.`);if(t instanceof u)return _(t);throw t}}var W=500;async function D(e){if(e.help)return P(F);if(e.version)return P(`${f}
`);let t=E(process.stderr),o=await g(e.config),r=e.paths.includes("-")?await J(process.stdin):void 0,d=e.paths.filter(A=>A!=="-"),n=y(d,{...o.reading,input:r,onProgress:t.read});n.files.length>W&&(await import("./warm-up-UH2X47HQ.js")).optimizeLater();let a=await w(n,o.linting);t.end();let q=await O(e.format);process.stdout.write(q(a,{sourceOf:n.source,tool:{name:"acm-lint",version:f},colors:v(e.color,process.env,process.stdout.isTTY===!0),width:process.stdout.columns??k,verbose:e.verbose,quiet:e.quiet}));let T=(o.reading.isExcluded??o.reading.isIncluded)!==void 0;return K(a,n,T,e.failOn)}async function J(e){if(e.isTTY)throw new l("`-` reads what is piped, as in `helm template . | acm-lint -`, and standard input is a terminal.");let t=await m(e);if("why"in t&&t.why===p)throw new l(`Standard input cannot be linted: ${p}.`);return t}function K(e,t,o,r){for(let n of t.notRead)s(`\`${i(n)}\` is of no kind that acm-lint reads.`);let d=o?" and its configuration lets through":"";e.stats.files+e.findings.length+e.notEvaluated.length+t.notRead.length===0&&s(`There is nothing here that acm-lint reads${d}: no Terraform files, templates of CloudFormation, source of the CDK, Kubernetes objects or Helm charts.`);for(let{what:n,message:a}of e.failures)s(`The ${i(n)} failed: ${i(a)}. What was found elsewhere stands. Please report this.`);return e.failures.length>0?2:Y(e,r)?1:0}var $=["note","warning","error"];function Y({findings:e},t){return t==="never"?!1:e.some(({severity:o})=>$.indexOf(o)>=$.indexOf(t))}function P(e){return process.stdout.write(e),0}function s(e){process.stderr.write(`acm-lint: ${e}
`)}function S(e){return s(e),2}function _({faults:e}){for(let{message:t,location:o}of e)s(`${i(o.file)}:${o.line}:${o.column}: ${i(t)}`);return 2}function U(){process.stdout.on("error",e=>{if(e.code!=="EPIPE")throw e})}export{fe as main};
