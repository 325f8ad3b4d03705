import{a as p,b as I}from"./chunk-DZLU3DQG.js";import"./chunk-XI7OSEKM.js";import{a as u,d,h as g,i as w,k as A,m as v}from"./chunk-TC73NVJU.js";import"./chunk-2QNNHW55.js";import"./chunk-WF3DDMS6.js";import"./chunk-FGO7UA2A.js";import"./chunk-TOKR24TW.js";import"./chunk-ELKV4TBU.js";import"./chunk-PLGEEAUK.js";import"./chunk-GGMYPB62.js";import"./chunk-NRBLTP4C.js";import{c as h,d as y}from"./chunk-XVEHSVCJ.js";import"./chunk-566LHQUE.js";import"./chunk-7O5I46KQ.js";import"./chunk-DU4GWAK4.js";import"./chunk-R65THR6D.js";import"./chunk-36NCYK3M.js";import"./chunk-M2SUJFHS.js";import"./chunk-CKJ7DVED.js";import"./chunk-V5QGHYEE.js";import"./chunk-SX6ANLC2.js";import"./chunk-Q7TJXBYY.js";import"./chunk-4F542LHT.js";import"./chunk-X2ZMNJFW.js";import{a as l}from"./chunk-4ATTHYMI.js";import"./chunk-7LN5LJZN.js";import"./chunk-N5YMDMLY.js";import"./chunk-ISC7JIE4.js";import"./chunk-LL3XCJ67.js";import"./chunk-SQE76S5B.js";import{writeFileSync as E}from"node:fs";var O={config:{type:"string",short:"c"},region:{type:"string",multiple:!0},profile:{type:"string"},"role-arn":{type:"string",multiple:!0},output:{type:"string",short:"o"},help:{type:"boolean",short:"h"}};function b(n){let{positionals:t,text:o,texts:e,isSet:i}=v(n,O);return{paths:t.length>0?t:["."],config:o("config"),regions:e("region"),profile:o("profile"),roleArns:e("role-arn"),output:o("output")??u,help:i("help")}}var x=`Writes what ACM knows to a file, so that code is linted against real certificates without credentials.

Usage: acm-lint inventory [options] [paths\u2026]

  Commit the file: linting finds it beside the configuration, also in pull requests from forks. It holds ARNs, names, regions,
  accounts, status, type, key algorithm, validation and dates; no secrets.

Options:
      --region <region>   list this region; may be repeated. Otherwise the regions of the code below the paths, or that of the
                          environment
      --profile <name>    of the shared configuration of AWS
      --role-arn <arn>    take this role first; may be repeated, for several accounts
  -o, --output <file>     acm-lint.inventory.json (default); - is standard output
  -c, --config <file>     the configuration, as for linting
  -h, --help              show this

Exit codes:
  0   the file is written
  2   the run itself failed: bad usage or configuration, a path that does not exist, a file that cannot be written
  3   ACM could not be asked: nothing is written
`;async function j(n){let t=b(n);if(t.help)return process.stdout.write(x),0;let{profile:o,roleArns:e}=t,i=(e.length>0?e:[void 0]).map(r=>I({...o!==void 0&&{profile:o},...r!==void 0&&{roleArn:r}})),s,c;try{let r=await P(t,i),m=await Promise.all(i.map(a=>N(a,r)));s=m.flat(),c=new Set(m.flatMap(a=>[...y(a,r)]))}catch(r){if(!(r instanceof p))throw r;return C(r.message,3)}let f=h({certificates:s,complete:c,asOf:new Date});if(t.output==="-")process.stdout.write(f);else{try{E(t.output,f)}catch(r){return C(`\`${t.output}\` cannot be written: ${r instanceof Error?r.message:r}.`,2)}process.stderr.write(`acm-lint: ${s.length} certificates are in ${l(t.output)}.
`)}return 0}async function N(n,t){let o=await Promise.all(t.map(n.list));return Promise.all(o.flat().map(async e=>e.status!=="FAILED"&&e.status!=="PENDING_VALIDATION"?e:await n.describe(e.arn)??e))}async function P(n,[t]){if(n.regions.length>0)return n.regions;let o=await w(n.config),{regions:e}=d(await A(g(n.paths,o.reading),o.linting));if(e.length>0)return e;let i=await t?.defaultRegion();if(i===void 0)throw new p("No region is known: give `--region`, or set AWS_REGION or a profile that has one.");return[i]}function C(n,t){return process.stderr.write(`acm-lint: ${l(n)}
`),t}export{j as inventory};
