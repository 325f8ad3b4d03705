import{a as c,b}from"./chunk-DQ7YDDVE.js";import{a as g,b as u,f as d,g as w,i as A,k as v}from"./chunk-GF5OXDLZ.js";import"./chunk-WF3DDMS6.js";import"./chunk-FGO7UA2A.js";import"./chunk-TOKR24TW.js";import"./chunk-ELKV4TBU.js";import"./chunk-PLGEEAUK.js";import"./chunk-GGMYPB62.js";import"./chunk-NRBLTP4C.js";import{c as h,d as y}from"./chunk-XX3K3YCV.js";import"./chunk-5PHK2BBV.js";import"./chunk-7O5I46KQ.js";import"./chunk-KFAYPQ44.js";import"./chunk-R65THR6D.js";import"./chunk-36NCYK3M.js";import"./chunk-M2SUJFHS.js";import"./chunk-CKJ7DVED.js";import"./chunk-NAPOEMMS.js";import"./chunk-37AWBAFF.js";import"./chunk-OU3KYMZ7.js";import"./chunk-4F542LHT.js";import"./chunk-X2ZMNJFW.js";import{a as l}from"./chunk-4ATTHYMI.js";import"./chunk-7LN5LJZN.js";import"./chunk-N5YMDMLY.js";import"./chunk-ISC7JIE4.js";import"./chunk-LL3XCJ67.js";import"./chunk-SQE76S5B.js";import{writeFileSync as k}from"node:fs";var O={config:{type:"string",short:"c"},region:{type:"string",multiple:!0},profile:{type:"string"},"role-arn":{type:"string",multiple:!0},output:{type:"string",short:"o"},help:{type:"boolean",short:"h"}};function x(n){let{positionals:t,text:r,texts:o,isSet:i}=v(n,O);return{paths:t.length>0?t:["."],config:r("config"),regions:o("region"),profile:r("profile"),roleArns:o("role-arn"),output:r("output")??g,help:i("help")}}var I=`Writes what ACM knows to a file, so that code is linted against real certificates without credentials.

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
`;async function T(n){let t=x(n);if(t.help)return process.stdout.write(I),0;let{profile:r,roleArns:o}=t,i=(o.length>0?o:[void 0]).map(e=>b({...r!==void 0&&{profile:r},...e!==void 0&&{roleArn:e}})),s,f;try{let e=await S(t,i),m=await Promise.all(i.map(async a=>(await Promise.all(e.map(a.list))).flat()));s=m.flat(),f=new Set(m.flatMap(a=>[...y(a,e)]))}catch(e){if(!(e instanceof c))throw e;return C(e.message,3)}let p=h({certificates:s,complete:f,asOf:new Date});if(t.output==="-")process.stdout.write(p);else{try{k(t.output,p)}catch(e){return C(`\`${t.output}\` cannot be written: ${e instanceof Error?e.message:e}.`,2)}process.stderr.write(`acm-lint: ${s.length} certificates are in ${l(t.output)}.
`)}return 0}async function S(n,[t]){if(n.regions.length>0)return n.regions;let r=await w(n.config),{regions:o}=u(await A(d(n.paths,r.reading),r.linting));if(o.length>0)return o;let i=await t?.defaultRegion();if(i===void 0)throw new c("No region is known: give `--region`, or set AWS_REGION or a profile that has one.");return[i]}function C(n,t){return process.stderr.write(`acm-lint: ${l(n)}
`),t}export{T as inventory};
