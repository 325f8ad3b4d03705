import{a as p,b as k,e as P}from"./chunk-LLNM2DBI.js";import"./chunk-XI7OSEKM.js";import{a as h,f as y,j as w,l as b,n as C,p as x,r as I,s as O}from"./chunk-7R755PNR.js";import"./chunk-2QNNHW55.js";import"./chunk-I57RCDRA.js";import"./chunk-TOKR24TW.js";import"./chunk-N5YMDMLY.js";import"./chunk-FGO7UA2A.js";import"./chunk-ELKV4TBU.js";import"./chunk-PLGEEAUK.js";import"./chunk-GGMYPB62.js";import"./chunk-NRBLTP4C.js";import"./chunk-ISC7JIE4.js";import"./chunk-LL3XCJ67.js";import{c as A,d as v}from"./chunk-RMBWDH3I.js";import"./chunk-566LHQUE.js";import"./chunk-7O5I46KQ.js";import"./chunk-NVO6DXHK.js";import"./chunk-JQAQV5KW.js";import"./chunk-36NCYK3M.js";import"./chunk-M2SUJFHS.js";import"./chunk-KZ66VFGT.js";import"./chunk-UPUWH2T5.js";import"./chunk-OVSQV4PR.js";import"./chunk-Q7TJXBYY.js";import"./chunk-ANCFVTAU.js";import"./chunk-XF7WAO77.js";import"./chunk-FUEIDL3U.js";import{a as f}from"./chunk-NNTM2Z6P.js";import"./chunk-7LN5LJZN.js";import"./chunk-SQE76S5B.js";import{writeFileSync as E}from"node:fs";var N={config:{type:"string",short:"c"},...I,output:{type:"string",short:"o"},help:{type:"boolean",short:"h"}};function S(n){let t=x(n,N),{positionals:r,text:e,isSet:i}=t;return{paths:r.length>0?r:["."],config:e("config"),...O(t),output:e("output"),help:i("help")}}var $=`Writes what ACM knows to a file, so that code is linted against real certificates without credentials.

Usage: acm-lint inventory [options] [paths\u2026]

  Commit the file: linting finds it beside the configuration, also in pull requests from forks. It holds ARNs, names, regions,
  accounts, status, type, key algorithm, validation and dates; no secrets.

Options:
      --region <region>   list this region; may be repeated. Otherwise the regions of the code below the paths, or that of the
                          environment
      --profile <name>    of the shared configuration of AWS
      --role-arn <arn>    take this role first; may be repeated, one for each account
  -o, --output <file>     otherwise what \`inventory\` of the configuration says, or acm-lint.inventory.json; - is standard output
  -c, --config <file>     the configuration, as for linting
  -h, --help              show this

Exit codes:
  0   the file is written
  2   the run itself failed: bad usage or configuration, a path that does not exist, a file that cannot be written
  3   ACM could not be asked: nothing is written
`;async function X(n){let t=S(n);if(t.help)return process.stdout.write($),0;let r=await b(t.config),e=t.output??r.inventory?.file.path??h,{profile:i,roleArns:a}=t,m=k({...i!==void 0&&{profile:i},roleArns:a}),c,u;try{let o=await W(t,m,r),d=await Promise.all(m.map(async({id:s,acm:l})=>({id:s,list:await R(l,o)})));c=d.flatMap(({list:s})=>s),u=new Set(d.flatMap(({id:s,list:l})=>[...v(l,o,s)]))}catch(o){if(!(o instanceof p))throw o;return M(o.message,3)}let g=A({certificates:c,complete:u,asOf:new Date});if(e==="-")process.stdout.write(g);else{try{E(e,g)}catch(o){return M(`\`${e}\` cannot be written: ${o instanceof Error?o.message:o}.`,2)}process.stderr.write(`acm-lint: ${c.length} certificates are in ${f(e)}.
`)}return 0}async function R(n,t){let r=await Promise.all(t.map(n.list));return Promise.all(r.flat().map(async e=>P(e)?await n.describe(e.arn)??e:e))}async function W(n,[{acm:t}],{reading:r,linting:e}){if(n.regions.length>0)return n.regions;let{regions:i}=y(await C(w(n.paths,r),e));if(i.length>0)return i;let a=await t.defaultRegion();if(a===void 0)throw new p("No region is known: give `--region`, or set AWS_REGION or a profile that has one.");return[a]}function M(n,t){return process.stderr.write(`acm-lint: ${f(n)}
`),t}export{X as inventory};
