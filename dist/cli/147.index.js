export const id = 147;
export const ids = [147];
export const modules = {

/***/ 147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/src/rule.js
/** The identity; it gives a rule file its types. */
function rule(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./build/rules/anywhere/file-unreadable.js

/** Yields nothing by itself: what cannot be read or parsed never becomes a deployment, so `src/lint.ts` makes these findings. */
/* harmony default export */ const file_unreadable = (rule({
    id: 'file-unreadable',
    summary: 'A file cannot be read or parsed, so it was not checked as a whole',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://developer.hashicorp.com/terraform/language/syntax/configuration'],
    check: () => [],
}));

;// CONCATENATED MODULE: ./build/src/model/hostname.js
function hostname(text) {
    const name = text.trim();
    return (name.endsWith('.') ? name.slice(0, -1) : name).replace(/\$\{[^}]*\}|[A-Z]+/g, (part) => (part.startsWith('$') ? part : part.toLowerCase()));
}
function isPartlyUnknown(name) {
    return name.includes('${');
}
/** The first label and the rest, with unknown parts kept whole: `www.${var.a.b}` is `www` and `${var.a.b}`. */
function firstLabel(name) {
    let depth = 0;
    for (let at = 0; at < name.length; at++) {
        const char = name[at];
        if (char === '{')
            depth++;
        else if (char === '}')
            depth--;
        else if (char === '.' && depth === 0)
            return [name.slice(0, at), name.slice(at + 1)];
    }
    return [name, ''];
}
/** The name without its leftmost label; empty for a single label. */
function hostname_parent(name) {
    return firstLabel(name)[1];
}
/**
 * Whether a certificate name answers for a hostname: the same name, or a wildcard in place of exactly one leftmost label.
 * `*.x` covers `a.x`, not `x`, not `b.a.x`; a wildcard hostname needs the same wildcard.
 * Source: ACM User Guide, "Wildcard names"; RFC 6125 section 6.4.3.
 */
function covers(name, host) {
    if (name === host)
        return true;
    if (!name.startsWith('*.'))
        return false;
    const [label, rest] = firstLabel(host);
    return label !== '*' && !label.includes('${') && rest !== '' && rest === name.slice(2);
}
function relation(name, host) {
    if (covers(name, host))
        return 'covered';
    if (name.startsWith('*.')) {
        const below = name.slice(2);
        if (host === below)
            return 'apex';
        if (host.endsWith(`.${below}`)) {
            const labels = host.slice(0, -below.length - 1);
            if (isPartlyUnknown(labels))
                return 'unknown';
            return labels.includes('.') ? 'deeper' : 'other';
        }
    }
    if (!isPartlyUnknown(name) && !isPartlyUnknown(host))
        return 'other';
    return sameUnknownTail(name, host) ? 'other' : 'unknown';
}
/** `api.${d}` and `www.${d}` differ whatever `d` is; `${d}` and `www.example.com` may be one name. */
function sameUnknownTail(a, b) {
    const plainA = a.indexOf('${');
    const plainB = b.indexOf('${');
    if (plainA < 0 || plainB < 0)
        return false;
    return a.slice(plainA) === b.slice(plainB);
}

;// CONCATENATED MODULE: ./build/src/model/value.js
function known(value, at, trail) {
    return trail ? { known: true, value, at, trail } : { known: true, value, at };
}
function only(value) {
    return [{ when: [], value }];
}
function contradict(a, b) {
    if (a.condition !== b.condition)
        return false;
    if (a.not && b.not)
        return false;
    return a.not || b.not ? a.is === b.is : a.is !== b.is;
}
function implies(a, b) {
    if (a.condition !== b.condition)
        return false;
    return a.not === b.not ? a.is === b.is : !a.not && a.is !== b.is;
}
/** Both guards at once; undefined when they contradict each other. */
function both(a, b) {
    if (a.length === 0)
        return b;
    if (b.length === 0)
        return a;
    const joined = [...a];
    for (const assumption of b) {
        if (joined.some((other) => contradict(other, assumption)))
            return undefined;
        if (!joined.some((other) => implies(other, assumption)))
            joined.push(assumption);
    }
    return joined;
}
/** More combinations than this are not worked through: they count as not evaluated. */
const mostCombinations = 256;
/**
 * Every combination of the alternatives that can hold at once, so that values under one condition are compared with their
 * likes only. Undefined when there are too many.
 */
function combinations(given, ...alternatives) {
    let rows = [{ when: given, values: [] }];
    for (const cases of alternatives) {
        const next = [];
        for (const row of rows) {
            for (const { when, value } of cases) {
                const joined = both(row.when, when);
                if (joined)
                    next.push({ when: joined, values: [...row.values, value] });
            }
        }
        if (next.length > mostCombinations)
            return undefined;
        rows = next;
    }
    return rows;
}
/** Whether a test holds in every combination that can be, and there is at least one. */
function always(given, alternatives, test) {
    const rows = combinations(given, ...alternatives);
    return rows !== undefined && rows.length > 0 && rows.every(({ values }) => test(...values));
}
/** The one value that every alternative agrees on, if each is known and they are equal. */
function agreed(given, alternatives) {
    const rows = combinations(given, alternatives);
    const first = rows?.[0]?.values[0];
    if (!rows || !first?.known)
        return undefined;
    return rows.every(({ values: [value] }) => value.known && value.value === first.value) ? first : undefined;
}

;// CONCATENATED MODULE: ./build/src/model/coverage.js


/** A string, or the shape of one that is partly unknown. */
function shapeOf(value) {
    return value.known ? value.value : value.same;
}
function servingsOf(endpoints) {
    const servings = [];
    for (const endpoint of endpoints) {
        if (endpoint.coverage === 'none')
            continue;
        const seen = new Set();
        for (const served of endpoint.hostnames) {
            const hostname = shapeOf(served.hostname);
            const key = `${hostname} ${served.when.map(({ condition, is }) => `${condition}=${is}`).join()}`;
            if (hostname === undefined || seen.has(key))
                continue;
            seen.add(key);
            const serving = judge(endpoint, served, hostname);
            if (serving)
                servings.push(serving);
        }
    }
    return servings;
}
function judge(endpoint, served, hostname) {
    const exists = both(endpoint.exists, served.when);
    if (!exists)
        return undefined;
    const uses = endpoint.uses.filter(({ role }) => role !== 'client');
    const worlds = answering(uses, exists);
    const serving = (judged) => ({ endpoint, served, hostname, ...judged });
    if (!worlds)
        return serving(undecided('it depends on too many conditions'));
    const judgements = worlds.map((certificates) => judgeNames(certificates, hostname, served.from === 'host-header'));
    const [first] = judgements;
    // No certificate at all in some world: that is another rule's fault, not a lack of coverage.
    if (!first || judgements.some((judged) => judged === undefined))
        return undefined;
    const all = judgements;
    const innocent = all.find(({ verdict }) => verdict === 'covered') ?? all.find(({ verdict }) => verdict === 'unknown');
    if (innocent)
        return serving(innocent);
    return serving(all.find(({ certain }) => !certain) ?? first);
}
function undecided(why) {
    return { verdict: 'unknown', candidates: [], certain: true, why };
}
/** For every way the conditions can turn out: the certificates that the endpoint answers with, and their names. */
function answering(uses, exists) {
    let worlds = [{ when: exists, certificates: [] }];
    for (const use of uses) {
        const next = [];
        for (const world of worlds) {
            const given = both(world.when, use.when);
            // An additional certificate under a condition of its own may or may not be there: without it, the world stays as it was.
            if (!given || given.length > world.when.length)
                next.push(world);
            if (!given)
                continue;
            for (const row of combinations(given, use.certificate) ?? []) {
                const [value] = row.values;
                if (value.known && value.value === null) {
                    next.push({ when: row.when, certificates: world.certificates });
                    continue;
                }
                const reference = value;
                const names = namesOf(reference);
                const nameRows = names ? combinations(row.when, names) : [{ when: row.when, values: [undefined] }];
                for (const { when, values } of nameRows ?? [])
                    next.push({ when, certificates: [...world.certificates, { reference, names: values[0] }] });
            }
        }
        if (next.length > 256)
            return undefined;
        worlds = next;
    }
    return worlds.map(({ certificates }) => certificates);
}
function namesOf(reference) {
    return reference.known && 'certificate' in reference.value ? reference.value.certificate.names : undefined;
}
function judgeNames(certificates, hostname, isPattern) {
    if (certificates.length === 0)
        return undefined;
    if (isPattern && /[*?]/.test(hostname.startsWith('*.') ? hostname.slice(2) : hostname))
        return undecided('it is a pattern, not a name');
    const candidates = [];
    const relations = [];
    let unknown;
    let certain = true;
    for (const { reference, names } of certificates) {
        if (!reference.known)
            unknown ??= reference.why;
        else if (!('certificate' in reference.value))
            unknown ??= 'the names of a certificate that is not in the code are not known';
        else if (names && !names.known)
            unknown ??= names.why;
        else if (names?.known) {
            const { certificate } = reference.value;
            if (!names.value.complete) {
                if (certificate.kind === 'looked-up')
                    certain = false;
                else
                    unknown ??= `not all names of ${certificate.title} are known`;
            }
            for (const name of names.value.names) {
                const shape = shapeOf(name.hostname);
                if (shape === undefined) {
                    unknown ??= name.hostname.known ? undefined : name.hostname.why;
                    continue;
                }
                candidates.push({ hostname: shape, at: name.hostname.at, certificate });
                relations.push(isPattern ? patternRelation(shape, hostname) : relation(shape, hostname));
            }
        }
    }
    if (relations.includes('covered'))
        return { verdict: 'covered', candidates, certain };
    if (relations.includes('unknown'))
        unknown ??= 'a part of a name is not known';
    if (unknown)
        return { ...undecided(unknown), candidates };
    const verdict = relations.includes('apex') ? 'apex' : relations.includes('deeper') ? 'deeper' : 'other';
    if (!certain && verdict === 'other')
        return { ...undecided('a looked-up certificate may carry further names'), candidates };
    return { verdict, candidates, certain };
}
/** `*.x` as a load balancer's host pattern is routing: any certificate that answers for something below `x` may be meant. */
function patternRelation(name, pattern) {
    if (!pattern.startsWith('*.'))
        return relation(name, pattern);
    if (name.endsWith(pattern.slice(1)))
        return 'covered';
    return isPartlyUnknown(name) || isPartlyUnknown(pattern) ? 'unknown' : 'other';
}

;// CONCATENATED MODULE: ./build/src/model/wording.js
/** "`a`", "`a` or `b`", "`a`, `b` or `c`": each once, in the order in which they came. */
function oneOf(texts) {
    return joined(texts, 'or');
}
/** "`a`, `b` and `c`". */
function allOf(texts) {
    return joined(texts, 'and');
}
function joined(texts, word) {
    const distinct = [...new Set(texts)];
    const last = distinct.pop() ?? '';
    return distinct.length === 0 ? last : `${distinct.join(', ')} ${word} ${last}`;
}
/** The first letter large, unless the text begins with code. */
function sentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function code(text) {
    return `\`${text}\``;
}

;// CONCATENATED MODULE: ./build/rules/coverage/alias-without-certificate.js




/* harmony default export */ const alias_without_certificate = (rule({
    id: 'alias-without-certificate',
    summary: 'CloudFront has aliases and only its default certificate',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html'],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            const use = endpoint.uses.find(({ role }) => role === 'default');
            if (endpoint.service !== 'cloudfront-distribution' || !use)
                continue;
            const bare = endpoint.hostnames.filter((served) => served.from === 'alias' && isBare(endpoint, use, served));
            if (bare.length === 0)
                continue;
            const names = bare.map(({ hostname }) => code(shapeOf(hostname) ?? ''));
            yield {
                at: use.at,
                message: `CloudFront is to serve ${allOf(names)} with its default certificate, which covers \`*.cloudfront.net\` only: the deploy is refused with \`InvalidViewerCertificate\`.`,
                related: bare.slice(0, 3).map(({ hostname }) => ({ at: hostname.at, note: 'the alias is written here' })),
                remedy: 'Set `acm_certificate_arn` to a certificate in us-east-1 that carries the aliases, with `ssl_support_method = "sni-only"`.',
                subject: endpoint.id,
            };
        }
    },
}));
/** Whether the alias is there without a certificate, however the conditions turn out. */
function isBare({ exists }, { certificate, when }, served) {
    const shape = shapeOf(served.hostname);
    // What is nothing but unknown may be null, and then there is no alias.
    if (shape === undefined || /^\$\{[^{}]*\}$/.test(shape))
        return false;
    const isThere = both(exists, served.when);
    const given = isThere && both(isThere, when);
    return given !== undefined && always(given, [certificate], (value) => value.known && value.value === null);
}

;// CONCATENATED MODULE: ./build/src/model/address.js
const key = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g;
/** `module.site["a"].aws_lb.main[0]` as the code declares it: without the keys of instances. */
function withoutKeys(address) {
    return address.replace(key, '');
}
/** As the module that declares it calls it: `aws_lb.main`. All instances of one block have one such name. */
function localAddress(address) {
    return withoutKeys(address).replace(/^(?:module\.[^.]+\.)+(?=.)/, '');
}
/** As seen from a module: without the modules that it and the declaration have in common, and without keys. */
function addressFrom(module, address) {
    const steps = withoutKeys(address).split('.');
    const from = module === '' ? [] : withoutKeys(module).split('.');
    let common = 0;
    while (common < from.length && steps[common] === from[common])
        common++;
    // A module is two words of an address.
    return steps.slice(common - (common % 2)).join('.');
}

;// CONCATENATED MODULE: ./build/src/model/written-name.js
/** Lengths in octets. Source: ACM API, RequestCertificate. */
const limits = { primary: 64, name: 253, label: 63 };
function nameFault(written, role) {
    const marked = markedReference(written);
    const reference = marked ?? bareReference(written);
    if (reference !== undefined)
        return { kind: 'not-interpolated', reference, isMarked: marked !== undefined };
    if (isFilledInLater(written))
        return undefined;
    return characterFault(written) ?? lengthFault(written, role) ?? labelFault(written);
}
/** Objects that an expression starts with. */
const roots = 'var|local|module|data|each|path|terraform|count|self';
const marks = [
    // `$var.domain`
    new RegExp(`\\$((?:${roots})\\.[\\w.]+)`),
    // `$(var.domain)`
    new RegExp(`\\$\\(\\s*((?:${roots})\\.[\\w.[\\]"]+)\\s*\\)`),
    // `{var.domain}`, and the `${var.domain}` that a doubled `$` makes a text; two braces belong to some other template language.
    new RegExp(`(?<!\\{)\\{\\s*((?:${roots})\\.[^{}]*?)\\s*\\}(?!\\})`),
];
/**
 * Words that attributes and variables are called by and that are no top-level domains: a name that ends in one is no name of the
 * public DNS. (`name`, `host`, `zone`, `domains`, `site` are top-level domains.)
 */
const variableWords = new Set('domain domainname fqdn hostname hostnames subdomain subdomains apex dns env environment stage url zonename basedomain rootdomain'.split(' '));
function markedReference(written) {
    for (const pattern of marks) {
        const [, found] = pattern.exec(written) ?? [];
        if (found !== undefined)
            return found.replace(/\.+$/, '');
    }
    return undefined;
}
/** `*.var.domain`: labels that read like a reference, with an end that no real name has. */
function bareReference(written) {
    const labels = written.split('.');
    const last = labels.at(-1) ?? '';
    const isNoDomain = /^[A-Za-z]\w*$/.test(last) && (last.includes('_') || variableWords.has(last.toLowerCase()));
    for (const [at, label] of labels.entries()) {
        const rest = labels.slice(at + 1);
        const isReference = ((label === 'var' || label === 'local') && rest.length > 0 && isNoDomain) ||
            (label === 'each' && (rest[0] === 'key' || rest[0] === 'value') && (rest.length === 1 || isNoDomain)) ||
            (label === 'module' && rest.length > 1 && isNoDomain) ||
            (/^(?:aws|cloudflare)_[a-z0-9_]+$/.test(label) && rest.length > 1);
        if (isReference)
            return (labels[at - 1] === 'data' ? labels.slice(at - 1) : labels.slice(at)).join('.');
    }
    return undefined;
}
/** Another tool's placeholder: the name is not what is written. */
function isFilledInLater(written) {
    return /\{\{|<[^<>]+>|\$[\w({]|%\w+%|__\w+__|@\w+@|\[\[/.test(written);
}
function characterFault(written) {
    const invalid = (why, better) => better === undefined ? { kind: 'invalid', why } : { kind: 'invalid', why, better };
    if (/\s/.test(written))
        return invalid('holds white space', /\S\s+\S/.test(written) ? undefined : written.trim());
    if (/[/:]/.test(written))
        return invalid('is a URL or has a port', /^(?:\w+:\/\/)?([^/:]*)/.exec(written)?.[1]);
    const [foreign] = /[^ -~]/u.exec(written) ?? [];
    if (foreign !== undefined)
        return invalid(`holds \`${foreign}\`, which is not ASCII`, inPunycode(written));
    if (written.endsWith('.'))
        return invalid('ends in a dot', written.replace(/\.+$/, ''));
    const withoutWildcard = written.replace(/^\*\./, '');
    if (withoutWildcard.includes('*'))
        return invalid('has its `*` elsewhere than as the whole first label');
    if (written.includes('_'))
        return invalid('holds an underscore', withHyphens(written));
    const [other] = /[^A-Za-z0-9.-]/.exec(withoutWildcard) ?? [];
    return other === undefined ? undefined : invalid(`holds \`${other}\``);
}
function withHyphens(written) {
    const better = written.replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, '-');
    return better.includes('_') ? undefined : better;
}
function lengthFault(written, role) {
    const label = written.split('.').find(({ length }) => length > limits.label);
    if (label !== undefined)
        return { kind: 'too-long', part: 'label', length: label.length, limit: limits.label, label };
    if (written.length > limits.name)
        return { kind: 'too-long', part: 'name', length: written.length, limit: limits.name };
    if (role === 'alternative' || written.length <= limits.primary)
        return undefined;
    return { kind: 'too-long', part: 'primary', length: written.length, limit: limits.primary };
}
/** Sources: ACM API, DomainNameString; ACM User Guide, managed renewal, on hyphens in the third and fourth place. */
function labelFault(written) {
    const labels = written.replace(/^\*\./, '').split('.');
    const invalid = (why) => ({ kind: 'invalid', why });
    if (labels.includes(''))
        return invalid('has an empty label');
    if (labels.some((label) => label.startsWith('-') || label.endsWith('-')))
        return invalid('has a label that begins or ends with a hyphen');
    if (labels.length < 2)
        return invalid(written.startsWith('*.') ? 'is a wildcard for a whole top-level domain' : 'is a single label');
    if ((labels.at(-1) ?? '').length < 2)
        return invalid('ends in a label of one character');
    const reserved = labels.find((label) => label.slice(2, 4) === '--' && (!/^xn--/i.test(label) || !isPunycode(label)));
    return reserved === undefined ? undefined : invalid(`has the label \`${reserved}\`, which looks like punycode and is none`);
}
function inPunycode(written) {
    try {
        return new URL(`http://${written}`).hostname;
    }
    catch {
        return undefined;
    }
}
function isPunycode(label) {
    return inPunycode(`${label}.com`) !== undefined;
}

;// CONCATENATED MODULE: ./build/src/model/uncovered.js



/** The servings of one verdict, without those whose fault lies in how a name of the certificate is written. */
function uncovered(servings, verdict) {
    return servings.filter((serving) => serving.verdict === verdict && !serving.candidates.some(({ hostname }) => isMiswritten(hostname)));
}
function isMiswritten(name) {
    return !isPartlyUnknown(name) && nameFault(name, 'alternative')?.kind === 'not-interpolated';
}
/** The certificate name that comes nearest: it shares the most labels from the right. */
function nearest({ candidates, hostname }) {
    const shared = (candidate) => {
        let common = candidate.hostname.replace(/^\*\./, '');
        while (common !== '' && hostname !== common && !hostname.endsWith(`.${common}`))
            common = hostname_parent(common);
        return common.length;
    };
    return candidates.reduce((best, each) => (best && shared(best) >= shared(each) ? best : each), undefined);
}
/** What happens to a hostname that is not covered; a certificate that was looked up may carry more than is known. */
function outcomeOf({ endpoint, served, hostname, certain }) {
    const condition = certain ? '' : 'unless the certificate carries further names, ';
    if (endpoint.coverage !== 'refused' || served.from === 'record') {
        return `${condition}browsers will refuse \`https://${hostname.replace(/^\*\./, 'any.')}\` with a name mismatch`;
    }
    return `${condition}the deploy is refused${endpoint.service === 'cloudfront-distribution' ? ' with `InvalidViewerCertificate`' : ''}`;
}
/** Where names of the certificate are written, and what serves the hostname. */
function notesOnServing({ endpoint, served }, names) {
    const title = withoutKeys(endpoint.title);
    const by = served.by === undefined ? title : `${title}, through ${withoutKeys(served.by)}`;
    return [
        ...names.map(({ at, hostname }) => ({ at, note: `a name of the certificate: ${hostname}` })),
        { at: endpoint.at, note: `the hostname is served here, by ${by}` },
    ];
}
function remedyFor({ hostname }, { kind, title }) {
    if (kind === 'looked-up')
        return `Look up a certificate that carries \`${hostname}\`, or request one.`;
    return `Add \`${hostname}\` to \`subject_alternative_names\` of \`${withoutKeys(title)}\`; an added name replaces the certificate, so it needs \`create_before_destroy\`.`;
}

;// CONCATENATED MODULE: ./build/rules/coverage/apex-not-covered.js


/* harmony default export */ const apex_not_covered = (rule({
    id: 'apex-not-covered',
    summary: 'A wildcard certificate is used for the bare domain, which a wildcard does not cover',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html'],
    *check({ servings }) {
        for (const serving of uncovered(servings, 'apex')) {
            const { endpoint, served, hostname, candidates, certain } = serving;
            const wildcard = candidates.find((candidate) => candidate.hostname === `*.${hostname}`) ?? nearest(serving);
            if (!wildcard)
                continue;
            yield {
                at: served.hostname.at,
                severity: certain ? 'error' : 'warning',
                message: `\`*.${hostname}\` does not cover \`${hostname}\` itself: ${outcomeOf(serving)}.`,
                related: notesOnServing(serving, [wildcard]),
                remedy: remedyFor(serving, wildcard.certificate),
                subject: `${endpoint.id} ${hostname}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/coverage/hostname-not-covered.js



/* harmony default export */ const hostname_not_covered = (rule({
    id: 'hostname-not-covered',
    summary: 'A hostname is served that no certificate of its endpoint carries',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
        'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
    ],
    *check({ servings }) {
        for (const serving of uncovered(servings, 'other')) {
            const { endpoint, served, hostname, candidates } = serving;
            const candidate = nearest(serving);
            if (!candidate)
                continue;
            const names = [...new Set(candidates.map((each) => code(each.hostname)))];
            const carried = names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more names` : allOf(names);
            const wildcard = hostname.startsWith('*.') ? ', and a wildcard needs the same wildcard' : '';
            yield {
                at: served.hostname.at,
                message: `\`${hostname}\` is not covered: the certificate carries ${carried}${wildcard}. ${sentence(outcomeOf(serving))}.`,
                related: notesOnServing(serving, [candidate, ...candidates.filter((each) => each !== candidate)].slice(0, 3)),
                remedy: remedyFor(serving, candidate.certificate),
                subject: `${endpoint.id} ${hostname}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/coverage/wildcard-too-shallow.js


/* harmony default export */ const wildcard_too_shallow = (rule({
    id: 'wildcard-too-shallow',
    summary: 'A hostname lies two or more labels below the wildcard that should cover it',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html'],
    *check({ servings }) {
        for (const serving of uncovered(servings, 'deeper')) {
            const { endpoint, served, hostname, candidates, certain } = serving;
            const wildcards = candidates.filter((candidate) => candidate.hostname.startsWith('*.') && hostname.endsWith(candidate.hostname.slice(1)));
            const wildcard = nearest({ ...serving, candidates: wildcards });
            if (!wildcard)
                continue;
            yield {
                at: served.hostname.at,
                severity: certain ? 'error' : 'warning',
                message: `\`${wildcard.hostname}\` covers one label, and \`${hostname}\` lies deeper: ${outcomeOf(serving)}.`,
                related: notesOnServing(serving, [wildcard]),
                remedy: remedyFor(serving, wildcard.certificate),
                subject: `${endpoint.id} ${hostname}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/lifecycle/create-before-destroy-missing.js



/* harmony default export */ const create_before_destroy_missing = (rule({
    id: 'create-before-destroy-missing',
    summary: 'A certificate in use is destroyed before its replacement is there',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate',
        'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle',
    ],
    *check({ certificates, endpoints }) {
        for (const certificate of certificates) {
            const { id, at, kind, createBeforeDestroy, mentionedAt } = certificate;
            if (kind === 'imported' || kind === 'looked-up' || !createBeforeDestroy.known || createBeforeDestroy.value)
                continue;
            const uses = endpoints.flatMap((endpoint) => endpoint.uses.filter((use) => takes(use, certificate)).map((use) => ({ endpoint, use })));
            const [mention] = mentionedAt;
            const notes = uses.map(({ endpoint, use }) => ({
                at: use.at,
                note: `it is used here, by ${withoutKeys(use.by ?? endpoint.id)}`,
            }));
            if (notes.length === 0 && mention)
                notes.push({ at: mention, note: 'it is handed on here' });
            if (notes.length === 0)
                continue;
            const title = localAddress(id);
            yield {
                at,
                message: `${code(title)} is in use and has no \`create_before_destroy\`: when a changed name or validation method replaces it, the old one is deleted first, and AWS refuses that with \`ResourceInUseException\`.`,
                related: notes,
                remedy: 'Add `lifecycle { create_before_destroy = true }`.',
                subject: title,
            };
        }
    },
}));
function takes({ certificate: reference }, certificate) {
    return reference.some(({ value }) => value.known && value.value !== null && 'certificate' in value.value && value.value.certificate === certificate);
}

;// CONCATENATED MODULE: ./build/rules/listener/https-listener-without-certificate.js


/* harmony default export */ const https_listener_without_certificate = (rule({
    id: 'https-listener-without-certificate',
    summary: 'An HTTPS or TLS listener has no default certificate',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html'],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            if (!['elbv2-listener', 'elb-classic'].includes(endpoint.service))
                continue;
            for (const listener of endpoint.listeners) {
                const use = endpoint.uses.find((candidate) => candidate.role === 'default' && belongs(endpoint, candidate, listener));
                if (!use || !https_listener_without_certificate_isBare(endpoint, listener, use))
                    continue;
                const additional = endpoint.uses.filter(({ role }) => role === 'additional');
                const more = additional.length > 0
                    ? ' Certificates that are added to it come on top of a default one and cannot stand in for it.'
                    : '';
                const isHttps = agreed(endpoint.exists, listener.protocol)?.value === 'HTTPS' && endpoint.service === 'elbv2-listener';
                const error = isHttps ? ' with `A certificate must be specified for HTTPS listeners`' : '';
                yield {
                    at: listener.at,
                    message: `This listener ends TLS but is given no certificate: the deploy is refused${error}.${more}`,
                    related: [
                        ...(use.at.start === listener.at.start ? [] : [{ at: use.at, note: 'it is given nothing here' }]),
                        ...additional.map(({ at }) => ({ at, note: 'this certificate is an additional one' })),
                    ],
                    remedy: endpoint.service === 'elb-classic'
                        ? 'Set `ssl_certificate_id` of this listener.'
                        : 'Set `certificate_arn` on the listener itself, best from `aws_acm_certificate_validation`.',
                    subject: endpoint.id,
                };
            }
        }
    },
}));
/** A load balancer with several listeners in one declaration names a certificate in each. */
function belongs({ listeners }, use, listener) {
    return listeners.length === 1 || (use.at.source === listener.at.source && use.at.start === listener.at.start);
}
function https_listener_without_certificate_isBare({ exists }, listener, use) {
    const given = both(exists, use.when);
    const endsTls = (protocol) => protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'SSL';
    return (given !== undefined &&
        always(given, [listener.protocol, use.certificate], (protocol, certificate) => {
            return protocol.known && endsTls(protocol.value) && certificate.known && certificate.value === null;
        }));
}

;// CONCATENATED MODULE: ./build/src/catalog/tls-policies.js
/**
 * Security policies and minimum protocol versions that let clients connect with less than TLS 1.2, and the oldest protocol that
 * each accepts. A list of old names: a name that is not here passes, so that a policy of tomorrow is no finding.
 *
 * Sources: Elastic Load Balancing User Guides, "Security policies for your Application Load Balancer" (and Network, and Classic);
 * CloudFront Developer Guide, "Supported protocols and ciphers between viewers and CloudFront"; API Gateway Developer Guide,
 * "Choose a security policy for your custom domain"; OpenSearch Service API, DomainEndpointOptions. Written down 2026-11-24,
 * still to be compared with these pages name by name.
 */
const weakTlsPolicies = new Map(Object.entries({
    // Application, Network and Classic Load Balancer
    'ELBSecurityPolicy-2016-08': 'TLS 1.0',
    'ELBSecurityPolicy-FS-2018-06': 'TLS 1.0',
    'ELBSecurityPolicy-FS-1-1-2019-08': 'TLS 1.1',
    'ELBSecurityPolicy-TLS-1-0-2015-04': 'TLS 1.0',
    'ELBSecurityPolicy-TLS-1-1-2017-01': 'TLS 1.1',
    'ELBSecurityPolicy-TLS13-1-0-2021-06': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-1-2021-06': 'TLS 1.1',
    'ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04': 'TLS 1.1',
    'ELBSecurityPolicy-2015-05': 'TLS 1.0',
    'ELBSecurityPolicy-2015-03': 'TLS 1.0',
    'ELBSecurityPolicy-2015-02': 'TLS 1.0',
    'ELBSecurityPolicy-2014-10': 'TLS 1.0',
    'ELBSecurityPolicy-2014-01': 'SSL 3',
    'ELBSecurityPolicy-2011-08': 'SSL 3',
    // CloudFront
    SSLv3: 'SSL 3',
    TLSv1: 'TLS 1.0',
    TLSv1_2016: 'TLS 1.0',
    'TLSv1.1_2016': 'TLS 1.1',
    // API Gateway
    TLS_1_0: 'TLS 1.0',
    // OpenSearch
    'Policy-Min-TLS-1-0-2019-07': 'TLS 1.0',
}));
/** A policy without TLS 1.0 and 1.1 that every release of the last years of the provider and the service knows, by service. */
const soundTlsPolicies = {
    'cloudfront-distribution': 'TLSv1.2_2021',
    'elbv2-listener': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'apigateway-v1-domain': 'TLS_1_2',
    'apigatewayv2-domain': 'TLS_1_2',
    'opensearch-custom-endpoint': 'Policy-Min-TLS-1-2-2019-07',
};

;// CONCATENATED MODULE: ./build/rules/listener/weak-tls-policy.js





/* harmony default export */ const weak_tls_policy = (rule({
    id: 'weak-tls-policy',
    summary: 'A TLS policy still accepts TLS 1.0 or 1.1',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
        'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    ],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            for (const listener of endpoint.listeners) {
                const found = weaknesses(endpoint, listener);
                const [first] = found;
                if (!first)
                    continue;
                const policies = oneOf(found.map(({ policy }) => code(policy)));
                const oldest = oneOf(found.map(({ oldest }) => oldest));
                const sound = soundTlsPolicies[endpoint.service];
                yield {
                    at: first.at,
                    message: first.isDefault
                        ? `No minimum version is given, so ${endpoint.serviceName} takes its default ${policies}, which accepts ${oldest}: browsers no longer offer it, and audits such as PCI DSS refuse it.`
                        : `${policies} still accepts ${oldest}: browsers no longer offer it, and audits such as PCI DSS refuse it.`,
                    related: first.isDefault ? [] : [{ at: listener.at, note: `${withoutKeys(endpoint.title)} uses it` }],
                    remedy: sound === undefined ? 'Choose a policy that begins with TLS 1.2.' : `Choose ${code(sound)} or newer.`,
                    subject: `${endpoint.id} ${policies}`,
                };
            }
        }
    },
}));
const withoutTls = new Set(['HTTP', 'TCP', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']);
/** The weak policy of every case in which the listener ends TLS with the user's certificate, if all of these are weak. */
function weaknesses({ exists }, listener) {
    const found = [];
    for (const { values } of combinations(exists, listener.policy, listener.customCertificate, listener.protocol) ?? []) {
        const [policy, custom, protocol] = values;
        // Without TLS, or with a certificate of the service's own, the policy is not the user's.
        if (protocol.known && withoutTls.has(protocol.value ?? 'HTTP'))
            continue;
        if (custom.known && !custom.value)
            continue;
        if (!custom.known || !policy.known)
            return [];
        const name = policy.value ?? listener.weakDefault;
        const oldest = name === undefined ? undefined : weakTlsPolicies.get(name);
        if (name === undefined || oldest === undefined)
            return [];
        found.push({ at: policy.at, policy: name, oldest, isDefault: policy.value === null });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/model/region.js
const partitions = [
    [/^cn-[a-z]+-\d$/, 'aws-cn'],
    [/^us-gov-[a-z]+-\d$/, 'aws-us-gov'],
    [/^us-iso-[a-z]+-\d$/, 'aws-iso'],
    [/^us-isob-[a-z]+-\d$/, 'aws-iso-b'],
    [/^eu-isoe-[a-z]+-\d$/, 'aws-iso-e'],
    [/^us-isof-[a-z]+-\d$/, 'aws-iso-f'],
    [/^eusc-[a-z]+-[a-z]+-\d$/, 'aws-eusc'],
    [/^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/, 'aws'],
];
/** The partition that a region belongs to; undefined for what does not look like a region. Source: botocore endpoints.json. */
function partitionOf(region) {
    return partitions.find(([pattern]) => pattern.test(region))?.[1];
}

;// CONCATENATED MODULE: ./build/src/model/arn.js

/** Splits an ARN at its first five colons, not inside `${…}`. Undefined for what is no ARN. */
function parseArn(text) {
    if (!text.startsWith('arn:'))
        return undefined;
    const parts = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length && parts.length < 5; at++) {
        const char = text[at];
        if (char === '{')
            depth++;
        else if (char === '}')
            depth--;
        else if (char === ':' && depth === 0) {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    const [, partition, service, region, account] = parts;
    if (partition === undefined || service === undefined || region === undefined || account === undefined)
        return undefined;
    return { partition, service, region, account, resource: text.slice(start) };
}
function isKnownPart(part) {
    return part !== '' && !part.includes('${');
}
function arnKind({ service, resource }) {
    if (service === 'acm' && resource.startsWith('certificate/'))
        return 'acm-certificate';
    if (service === 'iam' && resource.startsWith('server-certificate/'))
        return 'iam-server-certificate';
    if (service === 'acm-pca')
        return 'private-ca';
    return 'other';
}
/** Whether partition and region can stand in one ARN; undefined when either is not known. */
function partitionFits({ partition, region }) {
    if (!isKnownPart(partition) || !isKnownPart(region))
        return undefined;
    const expected = partitionOf(region);
    return expected === undefined ? undefined : expected === partition;
}

// EXTERNAL MODULE: ./build/src/model/source.js
var source = __webpack_require__(198);
;// CONCATENATED MODULE: ./build/src/model/placement.js





/** Every way that a use can turn out; none where it is given no certificate, or when there are too many to look at. */
function placementsOf(endpoint, use) {
    const exists = both(endpoint.exists, use.when);
    const rows = exists && combinations(exists, use.regionRule, use.certificate, endpoint.region);
    const placements = [];
    for (const { when, values } of rows ?? []) {
        const [demanded, reference, endpointRegion] = values;
        if (reference.known && reference.value === null)
            continue;
        const given = reference;
        for (const row of combinations(when, regionOf(given)) ?? []) {
            placements.push({ when: row.when, demanded, reference: given, certificateRegion: row.values[0], endpointRegion });
        }
    }
    return placements;
}
/** A certificate's region: of the declaration, or of an ARN that is written out. */
function regionOf(reference) {
    if (!reference.known)
        return only(reference);
    const { value, at, trail } = reference;
    if ('certificate' in value)
        return value.certificate.region;
    // An ARN whose partition and region contradict each other says nothing about where its certificate is.
    if (value.how === 'literal' && value.arn && arnKind(value.arn) === 'acm-certificate' && partitionFits(value.arn) !== false) {
        if (partitionOf(value.arn.region))
            return only(known(value.arn.region, at, trail));
    }
    return only({ known: false, why: 'the region of this certificate is not in the code', at });
}
/** A certificate's account: of the declaration, or of an ARN that is written out. */
function accountOf(reference) {
    if (!reference.known)
        return reference;
    const { value, at, trail } = reference;
    if ('certificate' in value)
        return value.certificate.account;
    if (value.how === 'literal' && value.arn && /^\d{12}$/.test(value.arn.account))
        return known(value.arn.account, at, trail);
    return { known: false, why: 'the account of this certificate is not in the code', at };
}
/** How a message calls what a use is given. */
function titleOf({ value }) {
    if ('certificate' in value)
        return `\`${withoutKeys(value.certificate.title)}\``;
    return value.how === 'literal' ? 'the certificate with this ARN' : `\`${value.title}\``;
}
/** Where a certificate is declared, and what puts it into its region. */
function notesOn({ value }, region) {
    if (!('certificate' in value))
        return [];
    const { at, kind } = value.certificate;
    const verb = kind === 'looked-up' ? 'looked up' : 'declared';
    return [{ at, note: `the certificate is ${verb} here, in ${region.value}` }, ...notesOnRegion(region)];
}
/** What fixes a region: the last step that it came through (a provider), and the writing itself when that is elsewhere. */
function notesOnRegion({ value, at, trail }) {
    const last = trail?.at(-1);
    if (!last)
        return [{ at, note: `${value} is written here` }];
    const fixed = { at: last.at, note: `${last.note} fixes the region` };
    return contains(last.at, at) ? [fixed] : [fixed, { at, note: `${value} is written here` }];
}
/** Where a reader has to look first: a pinned ARN where it is written, a reference where it is used. */
function placeOf(use, { value, at }) {
    return value.how === 'literal' ? at : use.at;
}
/** The place of use of a value that was not written there. */
function notesOnUse(endpoint, use) {
    const isWrittenHere = use.certificate.every(({ value }) => !value.trail);
    return isWrittenHere ? [] : [{ at: use.at, note: `it is used here, by ${withoutKeys(endpoint.title)}` }];
}
const mostSteps = 4;
/** How a value reached its use, nearest to the use first, when it was not written there. */
function notesOnWay(use, reference) {
    const place = placeOf(use, reference);
    const steps = (reference.trail ?? []).map(({ note, at }) => ({ at, note: `it comes through ${note}` })).reverse();
    return [{ at: use.at, note: 'it is used here' }, ...steps.slice(0, mostSteps)].filter(({ at }) => !isBeside(at, place));
}
/** Why it cannot be told whether a certificate is where it has to be; undefined when it can. */
function whyUnplaced({ demanded, reference, certificateRegion, endpointRegion }) {
    if (!demanded.known || demanded.value === 'any' || !reference.known)
        return undefined;
    const { value } = reference;
    if (value.how === 'other' || (value.how === 'literal' && value.arn?.service !== 'acm'))
        return undefined;
    if (demanded.value === 'us-east-1')
        return certificateRegion.known ? undefined : certificateRegion;
    if (certificateRegion.known)
        return endpointRegion.known ? undefined : endpointRegion;
    const isSame = !endpointRegion.known && certificateRegion.same !== undefined && certificateRegion.same === endpointRegion.same;
    return isSame ? undefined : certificateRegion;
}
/** On one line: the reader has it before the eyes already. */
function isBeside(a, b) {
    return a.source === b.source && (0,source/* locate */.x)(a).line === (0,source/* locate */.x)(b).line;
}
function contains(outer, inner) {
    return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

;// CONCATENATED MODULE: ./build/src/model/pinned.js



/** The texts of one kind, of those uses that can be nothing else. That there is no certificate in some case excuses nothing. */
function* pinnedArns(endpoints, is) {
    for (const endpoint of endpoints) {
        for (const use of endpoint.uses) {
            const given = both(endpoint.exists, use.when);
            const rows = (given && combinations(given, use.certificate)) ?? [];
            const values = rows.map(({ values: [value] }) => value).filter((value) => !value.known || value.value !== null);
            const found = values.flatMap((value) => {
                if (!value.known || value.value?.how !== 'literal')
                    return [];
                const { text, writtenIn } = value.value;
                const verdict = pinned_judge(text, use.takesIamServerCertificate);
                if (verdict.is !== is)
                    return [];
                const related = notesOnUse(endpoint, use).filter(({ at }) => at.source !== value.at.source || at.start !== value.at.start);
                return [{ text, at: value.at, writtenIn, what: verdict.what, endpoint, related }];
            });
            if (found.length === values.length)
                yield* found;
        }
    }
}
const opened = { is: 'open', what: '' };
/** Stands for a part that is not known here. */
const pinned_open = '\0';
/** What is filled in after Terraform has read the text, in the marks that templating tools use. */
const laterParts = /\$\{[^}]*\}|\{\{.*?\}\}|#\{[^}]*\}#?|\[\[.*?\]\]|<%.*?%>|__\w+__|%\w+%|@@\w+@@|\$\(\w+\)|\$[A-Za-z_]\w*/gs;
const laterToken = /^<[^<>\s]+>$/;
const asking = [
    /(?<![a-z])(?:replace|change|fill|insert|paste|enter|put|add|use|provide)[-_ ]?(?:me|this|it|here|with|in|your|the|real|actual|arn|acm|cert[a-z]*)(?![a-z])/i,
    /(?<![a-z])(?:your|todo|tbd|fixme|placeholder|dummy|foobar)(?![a-z])|x{3,}|\.{3}|…/i,
];
/** From the documentation of AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const exampleAccounts = new Set(['123456789012', '111122223333', '000000000000']);
const exampleIds = new Set(['12345678-1234-1234-1234-123456789012', '00000000-0000-0000-0000-000000000000']);
/** The one place that tells placeholder, malformed, foreign and real ARNs apart, in this order. */
function pinned_judge(written, takesIamServerCertificate) {
    const text = written.replace(laterParts, pinned_open);
    const trimmed = text.trim();
    if (trimmed === pinned_open || laterToken.test(trimmed))
        return opened;
    if (!trimmed.startsWith('arn:'))
        return judgeOther(text);
    return asPlaceholder(trimmed) ?? asMalformed(text) ?? judgeParts(trimmed, takesIamServerCertificate);
}
/** A text that is no ARN. */
function judgeOther(text) {
    if ([/<[^>]*>/, ...asking].some((pattern) => pattern.test(text)))
        return { is: 'placeholder', what: 'it is a note to whoever should put the ARN there' };
    if (text.includes(pinned_open))
        return opened;
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text))
        return { is: 'malformed', what: 'it is only the id of a certificate' };
    return { is: 'malformed', what: 'it does not begin with `arn:`' };
}
function asPlaceholder(text) {
    const placeholder = (part, belongs) => ({
        is: 'placeholder',
        what: `\`${part.replaceAll(pinned_open, '…')}\` stands where ${belongs} belongs`,
    });
    const angle = /<[^<>]*>/.exec(text)?.[0];
    if (angle !== undefined)
        return placeholder(angle, 'a part of the ARN');
    const arn = parseArn(text);
    if (!arn)
        return undefined;
    const { service, region, account, resource } = arn;
    if (exampleAccounts.has(account))
        return placeholder(account, 'the id of your account');
    if (service !== 'acm')
        return undefined;
    if (/^(?:aws[-_]?)?region$/i.test(region) || /^[A-Z][A-Z0-9_-]+$/.test(region) || /^x+-x+/i.test(region))
        return placeholder(region, 'the region');
    if (/^[\w-]*[a-z][\w-]*$/i.test(account))
        return placeholder(account, 'the id of the account');
    if (!resource.startsWith('certificate/'))
        return undefined;
    const id = resource.slice('certificate/'.length);
    if (id === '')
        return { is: 'placeholder', what: 'the id of the certificate is missing at its end' };
    if (exampleIds.has(id) || (/^[\w.-]+$/.test(id) && /[g-z]|\.{3}/i.test(id)))
        return placeholder(id, 'the id of a certificate');
    return undefined;
}
function asMalformed(text) {
    const malformed = (what) => ({ is: 'malformed', what });
    if (text.startsWith('arn:arn:'))
        return malformed('`arn:` stands there twice');
    if (/\sarn:|,/.test(text.trim()))
        return malformed('it holds more than one ARN');
    if (text !== text.trim())
        return malformed(/[\r\n]/.test(text) ? 'a line break stands at its end' : 'white space stands around it');
    if (/\s/.test(text))
        return malformed(/[\r\n]/.test(text) ? 'a line break stands inside it' : 'white space stands inside it');
    if (text.endsWith('/'))
        return malformed('a `/` stands at its end');
    return undefined;
}
function judgeParts(text, takesIamServerCertificate) {
    const malformed = (what) => ({ is: 'malformed', what });
    const arn = parseArn(text);
    // An unknown part may hold several parts of the ARN.
    if (!arn)
        return text.includes(pinned_open) ? opened : malformed('it lacks parts of `arn:aws:acm:<region>:<account>:certificate/<id>`');
    const { partition, service, region, account, resource } = arn;
    if ([partition, service].some((part) => part.includes(pinned_open)))
        return opened;
    if (!/^aws(?:-[a-z-]+)?$/.test(partition))
        return malformed(`\`${partition}\` is no partition of AWS`);
    const kind = arnKind(arn);
    if (kind === 'iam-server-certificate' && takesIamServerCertificate)
        return opened;
    if (kind === 'iam-server-certificate')
        return { is: 'wrong-service', what: 'an IAM server certificate' };
    if (kind === 'private-ca')
        return { is: 'wrong-service', what: 'a private certificate authority' };
    if (service !== 'acm')
        return { is: 'wrong-service', what: `something of \`${service}\`` };
    if (region === '')
        return malformed('it names no region');
    if (!region.includes(pinned_open) && !/^[a-z]+(?:-[a-z]+)+-\d+$/.test(region))
        return malformed(`\`${region}\` is no region`);
    if (!account.includes(pinned_open) && !/^\d{12}$/.test(account)) {
        return malformed(account === '' ? 'it names no account' : `the account \`${account}\` does not have 12 digits`);
    }
    if (/^acme-endpoint\//.test(resource))
        return { is: 'wrong-service', what: 'an ACME endpoint' };
    if (!resource.startsWith('certificate/'))
        return resource.startsWith(pinned_open) ? opened : malformed('it does not end in `certificate/` and an id');
    const id = resource.slice('certificate/'.length);
    if (id.includes(pinned_open))
        return opened;
    return /^[\w-]+$/.test(id) ? { is: 'pinned', what: '' } : malformed(`\`${id}\` is no id of a certificate`);
}
/** Whether a file shows how something is written rather than what is deployed. */
function isExample({ source: { path } }) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    if (folders[0] === 'test' ||
        folders.some((folder) => /^(?:examples?|samples?|templates?|tests|testdata|fixtures?)$/i.test(folder)))
        return true;
    return /(?:^|[._-])(?:examples?|samples?|templates?|tests?)(?:[._-]|$)/i.test(name);
}
/** The text on one line, short enough for a message. */
function quoted(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return `\`${line.length > 120 ? `${line.slice(0, 117)}…` : line}\``;
}

;// CONCATENATED MODULE: ./build/rules/reference/certificate-arn-hard-coded.js


/* harmony default export */ const certificate_arn_hard_coded = (rule({
    id: 'certificate-arn-hard-coded',
    summary: 'The ARN of a certificate is written out',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/acm_certificate'],
    *check({ endpoints }) {
        for (const [{ text, at, writtenIn, related }, ...others] of samePlace(pinnedArns(endpoints, 'pinned'))) {
            if (isExample(at))
                continue;
            const also = others.length === 0 ? '' : ` (or, by a condition, ${others.length === 1 ? 'another' : `one of ${others.length} others`})`;
            yield {
                at,
                message: `${quoted(text)}${also} is one certificate of one account and region: another account or region does not have it, and neither does this one after the certificate is requested again.`,
                related,
                remedy: remedies[writtenIn],
                subject: quoted(text),
                ...(writtenIn === 'values' && { severity: 'note' }),
            };
        }
    },
}));
/** An expression that is put together from several ids is one place with several ARNs. */
function samePlace(pinned) {
    const groups = new Map();
    for (const each of pinned) {
        const key = `${each.at.source.path} ${each.at.start}`;
        const group = groups.get(key);
        if (!group)
            groups.set(key, [each]);
        else if (!group.some(({ text }) => text === each.text))
            group.push(each);
    }
    return groups.values();
}
const remedies = {
    code: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or read the ARN from an SSM parameter.',
    values: 'Look the certificate up by its domain with `data "aws_acm_certificate"`, so that no value has to follow it.',
};

;// CONCATENATED MODULE: ./build/rules/reference/certificate-arn-malformed.js


/* harmony default export */ const certificate_arn_malformed = (rule({
    id: 'certificate-arn-malformed',
    summary: 'A text is used as the ARN of a certificate and is none',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
    *check({ endpoints }) {
        for (const { text, at, what, related } of pinnedArns(endpoints, 'malformed')) {
            yield {
                at,
                message: `${quoted(text)} is not the ARN of a certificate, because ${what}: the plan or the deploy is refused.`,
                related,
                remedy: 'Write `arn:aws:acm:<region>:<account>:certificate/<id>`, or refer to the certificate in the code.',
                subject: quoted(text),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/reference/certificate-arn-placeholder.js


/* harmony default export */ const certificate_arn_placeholder = (rule({
    id: 'certificate-arn-placeholder',
    summary: 'A placeholder stands where the ARN of a certificate belongs',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
    *check({ endpoints }) {
        for (const { text, at, what, related } of pinnedArns(endpoints, 'placeholder')) {
            if (isExample(at))
                continue;
            yield {
                at,
                message: `${quoted(text)} names no certificate yet (${what}): the deploy is refused.`,
                related,
                remedy: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or write its ARN.',
                subject: quoted(text),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/reference/certificate-arn-wrong-service.js




/* harmony default export */ const certificate_arn_wrong_service = (rule({
    id: 'certificate-arn-wrong-service',
    summary: 'Something that is no ACM certificate is used where only an ACM certificate is taken',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    ],
    *check({ endpoints }) {
        for (const { text, at, what, endpoint, related } of pinnedArns(endpoints, 'wrong-service')) {
            yield {
                at,
                message: `${quoted(text)} names ${what}, but ${endpoint.serviceName} takes a certificate of ACM here: the deploy is refused.`,
                related,
                remedy,
                subject: quoted(text),
            };
        }
        for (const endpoint of endpoints)
            for (const use of endpoint.uses)
                yield* foreignReference(endpoint, use);
    },
}));
const remedy = 'Request or import the certificate in ACM, and give its ARN: `arn:aws:acm:<region>:<account>:certificate/<id>`.';
const names = {
    'iam-server-certificate': 'an IAM server certificate',
    'private-ca': 'a private certificate authority',
    other: 'no certificate of ACM',
};
/** A reference to a resource that is no ACM certificate, if it cannot be anything else. */
function* foreignReference(endpoint, use) {
    const given = both(endpoint.exists, use.when);
    const rows = (given && combinations(given, use.certificate)) ?? [];
    const values = rows.map(({ values: [value] }) => value).filter((value) => !value.known || value.value !== null);
    const foreign = values.flatMap((value) => (value.known && value.value?.how === 'other' ? [value.value] : []));
    const [first] = foreign;
    if (!first || foreign.length < values.length)
        return;
    if (foreign.some(({ kind }) => kind === 'iam-server-certificate' && use.takesIamServerCertificate))
        return;
    yield {
        at: use.at,
        message: `${code(first.title)} is ${names[first.kind]}, but ${endpoint.serviceName} takes a certificate of ACM here: the deploy is refused.`,
        related: [{ at: first.at, note: 'it is declared here' }],
        remedy,
        subject: `${use.by ?? endpoint.id} ${use.attribute}`,
    };
}

;// CONCATENATED MODULE: ./build/rules/region/arn-partition-mismatch.js





/* harmony default export */ const arn_partition_mismatch = (rule({
    id: 'arn-partition-mismatch',
    summary: 'The partition and the region of a certificate ARN do not belong together',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
    *check({ endpoints, waits }) {
        const given = waits.map(({ id, exists, certificate }) => ({ subject: id, exists, certificate }));
        for (const { id, exists, uses } of endpoints) {
            for (const { by, attribute, when, certificate } of uses) {
                given.push({ subject: `${by ?? id} ${attribute}`, exists: both(exists, when), certificate });
            }
        }
        for (const { subject, exists, certificate } of given) {
            for (const { at, arn } of mismatches(exists, certificate)) {
                const partition = partitionOf(arn.region) ?? arn.partition;
                yield {
                    at,
                    message: `This ARN says partition ${code(arn.partition)}, but its region ${code(arn.region)} is in ${code(partition)}: there is no such certificate, the deploy is refused.`,
                    remedy: `Write \`arn:${partition}:…\` if the region is right, otherwise the region of the certificate.`,
                    subject: `${subject} ${arn.partition} ${arn.region}`,
                };
            }
        }
    },
}));
/** The ARNs, if every one that can be given contradicts itself. */
function mismatches(exists, certificate) {
    const rows = (exists && combinations(exists, certificate)) ?? [];
    const given = rows.map(({ values: [value] }) => value).filter((value) => !value.known || value.value !== null);
    const found = given.flatMap((value) => {
        const arn = value.known && value.value?.how === 'literal' ? value.value.arn : undefined;
        return arn && partitionFits(arn) === false ? [{ at: value.at, arn }] : [];
    });
    return found.length === given.length ? found : [];
}

;// CONCATENATED MODULE: ./build/rules/region/certificate-in-another-account.js





/* harmony default export */ const certificate_in_another_account = (rule({
    id: 'certificate-in-another-account',
    summary: 'A certificate belongs to another account than the service that uses it',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            const owned = endpoint.uses.flatMap((use) => ownedUse(endpoint, use) ?? []);
            if (endpoint.account.known)
                yield* foreign(endpoint, endpoint.account, owned);
            else
                yield* divided(endpoint, owned);
        }
    },
}));
/** A use whose certificate belongs to one account in every case. */
function ownedUse(endpoint, use) {
    const accounts = placementsOf(endpoint, use).map(({ reference }) => ({ reference, account: accountOf(reference) }));
    const [first] = accounts;
    if (!first?.reference.known || !first.account.known || isPlaceholder(first.reference))
        return undefined;
    const { reference, account } = first;
    return accounts.every((each) => each.account.known && each.account.value === account.value)
        ? { use, reference, account }
        : undefined;
}
/** That a placeholder was left in is another rule's fault. */
function isPlaceholder({ value }) {
    return value.how === 'literal' && pinned_judge(value.text, true).is === 'placeholder';
}
/** The endpoint's own account is known. */
function* foreign(endpoint, own, owned) {
    for (const { use, reference, account } of owned) {
        if (account.value === own.value)
            continue;
        const related = [
            { at: endpoint.at, note: `${withoutKeys(endpoint.title)} uses it, in account ${own.value}` },
            { at: own.at, note: `account ${own.value} is written here` },
        ];
        if (reference.value.how !== 'literal')
            related.push({ at: account.at, note: `account ${account.value} is written here` });
        yield {
            at: placeOf(use, reference),
            message: `${sentence(titleOf(reference))} belongs to account ${code(account.value)}, but ${endpoint.serviceName} is in account ${code(own.value)}: a certificate cannot be used across accounts, the deploy is refused.`,
            related: [...related, ...notesOnWay(use, reference)],
            remedy: `Request a certificate for the same names in account ${own.value}; its validation records are other ones.`,
            subject: `${use.by ?? endpoint.id} ${use.attribute} ${account.value}`,
        };
    }
}
/** Only what the ARNs on one endpoint say is known: they cannot all be of its account. */
function* divided(endpoint, owned) {
    const pinned = owned.filter(({ reference }) => reference.value.how === 'literal');
    const [first] = pinned;
    const other = pinned.find(({ account }) => account.value !== first?.account.value);
    if (!first || !other)
        return;
    const accounts = allOf([first, other].map(({ account }) => code(account.value)));
    yield {
        at: placeOf(other.use, other.reference),
        severity: 'note',
        message: `${code(withoutKeys(endpoint.title))} is given certificates of the accounts ${accounts}, but takes those of its own account only: one of them will be refused.`,
        related: [{ at: placeOf(first.use, first.reference), note: `this certificate is of account ${first.account.value}` }],
        remedy: 'Use certificates of the account that this is deployed to; request the same names there.',
        subject: `${endpoint.id} ${accounts}`,
    };
}

;// CONCATENATED MODULE: ./build/src/model/several-regions.js


/**
 * The certificates of one endpoint when they are in several regions, whatever region the endpoint is in: those with pinned ARNs,
 * and where the endpoint's own region is not known, all whose region is. Undefined when they are not.
 */
function severalRegions(endpoint) {
    const own = agreed(endpoint.exists, endpoint.region);
    const located = endpoint.uses.flatMap((use) => locatedUse(endpoint, use) ?? []);
    const counted = own ? located.filter(({ reference }) => reference.value.how === 'literal') : located;
    return new Set(counted.map(({ region }) => region.value)).size > 1 ? counted : undefined;
}
function locatedUse(endpoint, use) {
    if (use.role === 'client')
        return undefined;
    const [first, ...others] = placementsOf(endpoint, use);
    if (!first?.demanded.known || first.demanded.value !== 'same' || !first.reference.known || !first.certificateRegion.known)
        return undefined;
    const region = first.certificateRegion;
    const isAgreed = others.every(({ certificateRegion }) => certificateRegion.known && certificateRegion.value === region.value);
    return isAgreed ? { use, reference: first.reference, region } : undefined;
}

;// CONCATENATED MODULE: ./build/rules/region/certificate-in-another-region.js





/* harmony default export */ const certificate_in_another_region = (rule({
    id: 'certificate-in-another-region',
    summary: 'A certificate is in another region than the service that uses it',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html'],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            const told = severalRegions(endpoint) ?? [];
            for (const use of endpoint.uses) {
                if (told.some((located) => located.use === use))
                    continue;
                const misplaced = placementsOf(endpoint, use).map(misplacement);
                const [first] = misplaced;
                if (!first || misplaced.includes(undefined))
                    continue;
                const titles = oneOf(misplaced.map((each) => each?.title ?? ''));
                const regions = oneOf(misplaced.map((each) => code(each?.region.value ?? '')));
                const needed = oneOf(misplaced.map((each) => code(each?.needed.value ?? '')));
                yield {
                    at: placeOf(use, first.reference),
                    message: `${sentence(titles)} is in ${regions}, but ${endpoint.serviceName} is in ${needed} and takes certificates of its own region only: the deploy is refused.`,
                    related: [
                        ...notesOn(first.reference, first.region),
                        { at: endpoint.at, note: `${withoutKeys(endpoint.title)} uses it, in ${first.needed.value}` },
                        ...notesOnRegion(first.needed),
                        ...notesOnWay(use, first.reference),
                    ],
                    remedy: certificate_in_another_region_remedyFor(first.reference.value.how, first.needed.value),
                    subject: `${use.by ?? endpoint.id} ${use.attribute} ${regions}`,
                };
            }
        }
    },
}));
/** What is wrong under one set of conditions; undefined when nothing is, or when that is not known. */
function misplacement({ demanded, reference, certificateRegion: region, endpointRegion: needed }) {
    if (!demanded.known || demanded.value !== 'same' || !reference.known || !region.known || !needed.known)
        return undefined;
    return region.value === needed.value ? undefined : { reference, region, needed, title: titleOf(reference) };
}
function certificate_in_another_region_remedyFor(how, region) {
    if (how === 'literal')
        return `Use the ARN of a certificate in ${region}; if there is none yet, request it there for the same names.`;
    if (how === 'looked-up')
        return `Look the certificate up with the provider (or the \`region\`) of what uses it, in ${region}.`;
    return `Create the certificate and its validation with the provider (or the \`region\`) of what uses it, in ${region}; one certificate per region is normal.`;
}

;// CONCATENATED MODULE: ./build/rules/region/certificate-not-in-us-east-1.js





/* harmony default export */ const certificate_not_in_us_east_1 = (rule({
    id: 'certificate-not-in-us-east-1',
    summary: 'A service that takes certificates from us-east-1 only is given one from another region',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
        'https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html',
    ],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            for (const use of endpoint.uses) {
                const misplaced = placementsOf(endpoint, use).map(certificate_not_in_us_east_1_misplacement);
                const [first] = misplaced;
                if (!first || misplaced.includes(undefined))
                    continue;
                const regions = oneOf(misplaced.map((each) => code(each?.region.value ?? '')));
                const titles = oneOf(misplaced.map((each) => each?.title ?? ''));
                yield {
                    at: placeOf(use, first.reference),
                    message: `${sentence(titles)} is in ${regions}, but ${endpoint.serviceName} takes certificates from \`us-east-1\` only: ${outcome(endpoint)}.`,
                    related: [...notesOn(first.reference, first.region), ...notesOnWay(use, first.reference)],
                    remedy: certificate_not_in_us_east_1_remedyFor(first.reference.value.how),
                    subject: `${endpoint.id} ${use.attribute} ${regions}`,
                };
            }
        }
    },
}));
/** What is wrong under one set of conditions; undefined when nothing is, or when that is not known. */
function certificate_not_in_us_east_1_misplacement({ demanded, reference, certificateRegion: region }) {
    if (!demanded.known || demanded.value !== 'us-east-1' || !reference.known || !region.known)
        return undefined;
    if (region.value === 'us-east-1' || partitionOf(region.value) !== 'aws')
        return undefined;
    const { value } = reference;
    if (value.how === 'literal' && value.arn && isKnownPart(value.arn.partition) && value.arn.partition !== 'aws')
        return undefined;
    return { reference, region, title: titleOf(reference) };
}
const errors = {
    'cloudfront-distribution': 'InvalidViewerCertificate',
    'apigateway-v1-domain': "Certificate must be in 'us-east-1'",
    'cognito-user-pool-domain': "Certificate must be in 'us-east-1'",
};
function outcome({ service }) {
    const error = errors[service];
    return error === undefined ? 'the deploy is refused' : `the deploy is refused with \`${error}\``;
}
function certificate_not_in_us_east_1_remedyFor(how) {
    if (how === 'literal')
        return 'Use the ARN of a certificate in us-east-1; if there is none yet, request it there for the same names.';
    if (how === 'looked-up')
        return 'Look the certificate up in us-east-1: `provider = aws.us_east_1`, or `region = "us-east-1"` (AWS provider 6).';
    return 'Create the certificate and its validation in us-east-1: `provider = aws.us_east_1`, or `region = "us-east-1"` (AWS provider 6).';
}

;// CONCATENATED MODULE: ./build/rules/region/certificates-in-several-regions.js






/* harmony default export */ const certificates_in_several_regions = (rule({
    id: 'certificates-in-several-regions',
    summary: 'One listener is given certificates of several regions',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html'],
    *check({ endpoints }) {
        for (const endpoint of endpoints) {
            const located = severalRegions(endpoint);
            if (!located)
                continue;
            const own = agreed(endpoint.exists, endpoint.region);
            const [first] = located;
            const expected = located.some(({ region }) => region.value === own?.value) ? own?.value : first?.region.value;
            const shown = located.find(({ region }) => region.value !== expected);
            if (!shown)
                continue;
            const regions = allOf(located.map(({ region }) => code(region.value)).sort());
            const where = own ? ` ${sentence(endpoint.serviceName)} is in ${code(own.value)}.` : '';
            yield {
                at: placeOf(shown.use, shown.reference),
                message: `${code(withoutKeys(endpoint.title))} is given certificates in ${regions}, but takes those of its own region only: the deploy is refused.${where}`,
                related: [
                    ...located
                        .filter((each) => each !== shown)
                        .map(({ use, reference, region }) => ({
                        at: placeOf(use, reference),
                        note: `this certificate is in ${region.value}`,
                    })),
                    ...notesOn(shown.reference, shown.region),
                    ...notesOnWay(shown.use, shown.reference),
                ],
                remedy: `Give it certificates of ${own ? own.value : 'one region'} only; request the same names there where a certificate is missing.`,
                subject: `${endpoint.id} ${regions}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/region/validation-in-another-region.js





/* harmony default export */ const validation_in_another_region = (rule({
    id: 'validation-in-another-region',
    summary: 'The wait for a validation looks for its certificate in another region',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
    *check({ waits }) {
        for (const wait of waits) {
            const misplaced = (combinations(wait.exists, wait.certificate, wait.region) ?? []).flatMap(({ when, values: [reference, own] }) => {
                if (!reference.known || reference.value === null)
                    return [undefined];
                const given = { ...reference, value: reference.value };
                return (combinations(when, regionOf(given)) ?? []).map(({ values: [region] }) => own.known && region.known && own.value !== region.value ? { reference: given, region, own } : undefined);
            });
            const [first] = misplaced;
            if (!first || misplaced.includes(undefined))
                continue;
            const regions = oneOf(misplaced.map((each) => code(each?.region.value ?? '')));
            const looked = oneOf(misplaced.map((each) => code(each?.own.value ?? '')));
            yield {
                at: wait.at,
                message: `${code(withoutKeys(wait.title))} looks in ${looked}, but ${titleOf(first.reference)} is in ${regions}: the apply fails, because the certificate is not found there.`,
                related: [...notesOn(first.reference, first.region), ...notesOnRegion(first.own)],
                remedy: 'Give the validation the same `provider` (or `region`) as the certificate.',
                subject: `${wait.id} ${looked}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/src/model/written-names.js



/** The names of certificates that are known as they are written; imported certificates carry theirs in the PEM. */
function* writtenNames(certificates) {
    for (const certificate of certificates) {
        if (certificate.kind === 'imported')
            continue;
        const rows = combinations(certificate.exists, certificate.names) ?? [];
        const lists = rows.map(({ values: [list] }) => (list.known ? list.value.names : []));
        const [first = []] = lists;
        for (const name of first) {
            const { hostname, written } = name;
            if (!hostname.known || written === undefined)
                continue;
            if (lists.every((names) => names.some((other) => other.written === written && other.role === name.role)))
                yield { certificate, name, written };
        }
    }
}
/** The certificate, when its name was written somewhere else. */
function notesOnName({ certificate, name: { hostname } }) {
    const isElsewhere = hostname.trail?.some(({ at }) => !isBeside(at, hostname.at)) ?? false;
    return isElsewhere ? [{ at: certificate.at, note: `it is a name of ${withoutKeys(certificate.title)}` }] : [];
}

;// CONCATENATED MODULE: ./build/rules/request/name-invalid.js



/* harmony default export */ const name_invalid = (rule({
    id: 'name-invalid',
    summary: 'A certificate is requested for what is not a DNS name',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
        'https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html',
    ],
    *check({ certificates }) {
        for (const each of writtenNames(certificates)) {
            const { certificate, name, written } = each;
            if (certificate.kind === 'looked-up')
                continue;
            const fault = nameFault(written, name.role);
            if (fault?.kind !== 'invalid')
                continue;
            yield {
                at: name.hostname.at,
                message: `\`${written}\` ${fault.why}: ACM refuses the request, or never issues the certificate.`,
                related: notesOnName(each),
                remedy: fault.better
                    ? `Write \`${fault.better}\`.`
                    : 'Write a DNS name: letters, digits and hyphens in at least two labels, `*` at most as the whole first one.',
                subject: `${certificate.id} ${written}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/request/name-not-interpolated.js



/* harmony default export */ const name_not_interpolated = (rule({
    id: 'name-not-interpolated',
    summary: 'A reference stands in a certificate name as plain text',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation'],
    *check({ certificates }) {
        for (const each of writtenNames(certificates)) {
            const { certificate, name, written } = each;
            const fault = nameFault(written, name.role);
            // A private CA also signs names such as `db.local.domain`.
            if (fault?.kind !== 'not-interpolated' || (certificate.kind === 'private' && !fault.isMarked))
                continue;
            const isLookup = certificate.kind === 'looked-up';
            yield {
                at: name.hostname.at,
                message: `\`${written}\` is taken literally, because \`${fault.reference}\` stands in it as plain text: ${isLookup ? 'the lookup finds no such certificate' : 'ACM is asked for a name that does not exist and will never issue it'}.`,
                related: notesOnName(each),
                remedy: `Write \`\${${fault.reference}}\` in its place.`,
                subject: `${certificate.id} ${written}`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/request/name-too-long.js



/* harmony default export */ const name_too_long = (rule({
    id: 'name-too-long',
    summary: 'A certificate name is longer than ACM takes',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html'],
    *check({ certificates }) {
        for (const each of writtenNames(certificates)) {
            const { certificate, name, written } = each;
            if (certificate.kind === 'looked-up')
                continue;
            const fault = nameFault(written, name.role);
            if (fault?.kind !== 'too-long')
                continue;
            yield {
                at: name.hostname.at,
                message: `${described(fault, written)}: the plan passes, and the request to ACM is refused during the apply.`,
                related: notesOnName(each),
                remedy: fault.part === 'primary'
                    ? 'Give a shorter name as `domain_name`, and this one in `subject_alternative_names`, where 253 characters are allowed.'
                    : 'Shorten the name.',
                subject: `${certificate.id} ${written}`,
            };
        }
    },
}));
function described({ part, length, limit, label }, written) {
    if (part === 'label')
        return `The label \`${label}\` has ${length} characters, but a label of a DNS name has at most ${limit}`;
    if (part === 'primary')
        return `\`${written}\` has ${length} characters, but the first name of a certificate has at most ${limit}`;
    return `This name has ${length} characters, but a DNS name has at most ${limit}`;
}

;// CONCATENATED MODULE: ./build/rules/validation/email-validation.js




/* harmony default export */ const email_validation = (rule({
    id: 'email-validation',
    summary: 'A certificate is validated by email, so somebody has to follow a link at every renewal',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
        'https://docs.aws.amazon.com/acm/latest/userguide/email-renewal-validation.html',
    ],
    *check({ certificates }) {
        for (const { id, at, exists, validation } of certificates) {
            const method = agreed(exists, validation);
            if (method?.value !== 'EMAIL')
                continue;
            const title = localAddress(id);
            yield {
                at: method.at,
                message: `${code(title)} is validated by email: it is issued, and at every renewal renewed, only when somebody follows a link in a mail, and email validation is prohibited from 2028-03-15.`,
                ...(method.trail && { related: [{ at, note: 'the certificate is declared here' }] }),
                remedy: 'Publish DNS records and set `validation_method = "DNS"`; this replaces the certificate, so set `create_before_destroy` first.',
                subject: title,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/src/catalog/unissued.js
/**
 * With which error a service refuses a certificate that ACM has not issued yet.
 * Sources: hashicorp/terraform-provider-aws#26245 (load balancer), #2418 (CloudFront). Compiled 2026-11-23.
 */
const unissued_errors = {
    'cloudfront-distribution': 'InvalidViewerCertificate',
    'cloudfront-distribution-tenant': 'InvalidViewerCertificate',
    'elbv2-listener': 'UnsupportedCertificate',
};
/** A clause: what becomes of the first apply. */
function refusal({ service, serviceName }) {
    const error = unissued_errors[service];
    return error === undefined ? `the first apply fails when ${serviceName} refuses it` : `the first apply fails with \`${error}\``;
}

;// CONCATENATED MODULE: ./build/src/model/validation.js



function isValidatedBy(method, { exists, validation }) {
    return agreed(exists, validation)?.value === method;
}
/** The name whose record validates a certificate name: apex and wildcard share one. */
function validatedDomain(name) {
    return name.replace(/^\*\./, '');
}
/** The distinct validated domains of a list of names; undefined when not all of them are known. */
function domainsOf({ names, complete }) {
    const shapes = names.map(({ hostname }) => shapeOf(hostname));
    if (!complete || shapes.includes(undefined))
        return undefined;
    return [...new Set(shapes.map((shape) => validatedDomain(shape)))];
}
/** A validation record that was copied by hand: `_3639….example.com`, a CNAME. */
function isTypedIn({ validates, name, type }) {
    return !validates && shapeOf(name)?.startsWith('_') === true && (!type.known || type.value === 'CNAME');
}
/** False only when they are known to be two. */
function mayBeSameAccount(a, b) {
    return !a.account.known || !b.account.known || a.account.value === b.account.value;
}
/** Two values that are known to be equal, or unknown with one identity. */
function isSame(a, b) {
    return a.known && b.known ? a.value === b.value : !a.known && !b.known && a.same !== undefined && a.same === b.same;
}
/** Whether a wait waits for a certificate in some case that can be. */
function waitsFor(wait, certificate) {
    return wait.certificate.some(({ value }) => value.known && value.value !== null && 'certificate' in value.value && value.value.certificate === certificate);
}
function mayWaitFor(wait, certificate) {
    return waitsFor(wait, certificate) || wait.certificate.some(({ value }) => !value.known);
}
/** Whether the declaration of a use lists the certificate in its `depends_on`: that waits for the request, not for the issue. */
function dependsOnCertificate({ use, endpoint }, { id }) {
    const around = /^(?:module\.[^.]+\.)*/.exec(withoutKeys(use.by ?? endpoint.id))?.[0] ?? '';
    return use.dependsOn.some(({ address }) => around + withoutKeys(address) === withoutKeys(id));
}
/**
 * The uses that take a certificate by its own attribute, and a wrong one, in every case in which that certificate exists. What a
 * module that is not in the tree does with it is not known.
 */
function* bareUses(endpoints, isWrong) {
    for (const endpoint of endpoints) {
        if (endpoint.service === 'module')
            continue;
        for (const use of endpoint.uses) {
            const certificate = bareIn(use).find((candidate) => {
                const there = both(endpoint.exists, use.when);
                const given = there && both(there, candidate.exists);
                return (given !== undefined &&
                    always(given, [use.certificate], (value) => {
                        return value.known && value.value?.how === 'bare' && isWrong(value.value.certificate, { endpoint, use });
                    }));
            });
            if (certificate)
                yield { endpoint, use, certificate };
        }
    }
}
function bareIn({ certificate }) {
    return certificate.flatMap(({ value }) => (value.known && value.value?.how === 'bare' ? [value.value.certificate] : []));
}

;// CONCATENATED MODULE: ./build/rules/validation/unvalidated-certificate-used.js






/* harmony default export */ const unvalidated_certificate_used = (rule({
    id: 'unvalidated-certificate-used',
    summary: 'A certificate is used before it is issued, although something waits for that',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
    *check({ endpoints, waits }) {
        const unvalidated = bareUses(endpoints, (certificate, { endpoint, use }) => {
            if (!isValidatedBy('DNS', certificate))
                return false;
            const possible = waits.filter((wait) => mayWaitFor(wait, certificate) && both(wait.exists, endpoint.exists));
            if (possible.some((wait) => use.waitsFor(wait)))
                return false;
            if (possible.length === 0)
                return dependsOnCertificate({ endpoint, use }, certificate);
            return possible.some((wait) => waitsFor(wait, certificate));
        });
        for (const { endpoint, use, certificate } of unvalidated) {
            const wait = waits.find((candidate) => waitsFor(candidate, certificate) && both(candidate.exists, endpoint.exists));
            const title = localAddress(use.by ?? endpoint.id);
            const listed = use.dependsOn.find(({ address }) => localAddress(address) === localAddress(certificate.id));
            const missed = wait
                ? `takes the \`arn\` of ${code(addressFrom(endpoint.module, certificate.id))} itself and does not wait for ${code(addressFrom(endpoint.module, wait.id))}`
                : `depends on ${code(localAddress(certificate.id))}, which waits until the certificate is requested, not until it is issued`;
            yield {
                at: use.at,
                message: `${code(title)} ${missed}: ${refusal(endpoint)}.`,
                related: [
                    { at: certificate.at, note: 'the certificate is declared here' },
                    ...(wait ? [{ at: wait.at, note: 'this waits until it is issued' }] : []),
                    ...(!wait && listed ? [{ at: listed.at, note: 'this waits for the request only' }] : []),
                ],
                remedy: unvalidated_certificate_used_remedy(wait, endpoint),
                subject: `${title} ${use.attribute}`,
                severity: endpoint.module === certificate.module ? 'error' : 'warning',
            };
        }
    },
}));
function unvalidated_certificate_used_remedy(wait, { module }) {
    if (!wait)
        return 'Add an `aws_acm_certificate_validation` for the certificate and use its `certificate_arn`.';
    const arn = `\`${localAddress(wait.id)}.certificate_arn\``;
    if (wait.module === module)
        return `Use ${arn}.`;
    return wait.module === '' || module.startsWith(`${wait.module}.`)
        ? `Give ${arn} to the module that uses the certificate.`
        : `Let the module that holds the certificate hand out ${arn}.`;
}

;// CONCATENATED MODULE: ./build/rules/validation/validation-incomplete.js







/* harmony default export */ const validation_incomplete = (rule({
    id: 'validation-incomplete',
    summary: 'Not every name of a certificate has its validation record',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: [
        'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
        'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation',
    ],
    *check({ certificates, records, waits }) {
        for (const certificate of certificates) {
            if (!isValidatedBy('DNS', certificate))
                continue;
            const title = localAddress(certificate.id);
            const related = [{ at: certificate.at, note: 'the certificate and its names are declared here' }];
            const short = waits.filter((wait) => waitsFor(wait, certificate) && isShort(wait, certificate));
            const [wait] = short;
            if (wait) {
                const isOneOfMany = short.some((other) => other !== wait && other.block === wait.block);
                yield {
                    at: wait.fqdnsAt ?? wait.at,
                    message: isOneOfMany
                        ? `${code(localAddress(wait.id))} waits once for each record, but every one has to list the records of all names of ${code(title)}: each fails with "missing … DNS validation record".`
                        : `${code(localAddress(wait.id))} lists the records of fewer names than ${code(title)} has (${validation_incomplete_namesOf(certificate)}): the apply fails with "missing … DNS validation record".`,
                    related,
                    remedy: isOneOfMany
                        ? 'Use one `aws_acm_certificate_validation` without `for_each` or `count`, and list the records of all names in it.'
                        : 'Make a record of every validation option, and list all of them: `[for record in … : record.fqdn]`.',
                    subject: localAddress(wait.id),
                };
            }
            else if (lacksRecords(certificate, certificates, records)) {
                yield {
                    at: certificate.at,
                    message: `There are fewer validation records than ${code(title)} has names (${validation_incomplete_namesOf(certificate)}): it is never issued, because ACM waits for every name.`,
                    related: records
                        .filter(({ validates }) => validates?.certificate === certificate)
                        .map(({ at }) => ({ at, note: 'this record validates one name' })),
                    remedy: `Make a record of every validation option: \`for_each\` over \`${title}.domain_validation_options\`.`,
                    subject: title,
                };
            }
        }
    },
}));
/** Whether the list of a wait lacks a name in every case. A list that is not given at all asks for nothing. */
function isShort({ fqdnsAt, validates, exists }, certificate) {
    if (!fqdnsAt || !validates.known || validates.value.length === 0)
        return false;
    const listed = validates.value.map(({ domain }) => shapeOf(domain));
    return lacks(certificate, exists, () => listed);
}
function lacksRecords(certificate, certificates, records) {
    const own = records.filter(({ validates }) => validates?.certificate === certificate);
    if (own.length === 0 || records.some((record) => isTypedIn(record) || !record.contentIsKnown))
        return false;
    // One record serves all certificates of an account: what others hand out may validate this one too.
    const related = certificates.filter((other) => mayBeSameAccount(other, certificate));
    if (related.some(({ optionsUsedAt }) => optionsUsedAt.some(({ by }) => by !== 'record' && by !== 'wait')))
        return false;
    return lacks(certificate, [], (when) => {
        const possible = records.filter(({ validates, exists }) => validates && both(exists, when));
        return possible.map(({ validates }) => validates && shapeOf(validates.domain));
    });
}
/** Whether in every case a name of the certificate is known not to be among the validated ones. */
function lacks(certificate, given, validated) {
    const exists = both(given, certificate.exists);
    const rows = (exists && combinations(exists, certificate.names)) ?? [];
    return (rows.length > 0 &&
        rows.every(({ when, values: [names] }) => {
            const domains = names.known ? domainsOf(names.value) : undefined;
            const done = validated(when);
            return domains?.some((domain) => done.every((other) => other !== undefined && isOther(domain, other))) ?? false;
        }));
}
function isOther(domain, validated) {
    return !['covered', 'unknown'].includes(relation(validated, domain));
}
function validation_incomplete_namesOf({ names: [first] }) {
    const domains = first.value.known ? (domainsOf(first.value.value) ?? []) : [];
    return allOf(domains.map(code));
}

;// CONCATENATED MODULE: ./build/rules/validation/validation-method-missing.js




/* harmony default export */ const validation_method_missing = (rule({
    id: 'validation-method-missing',
    summary: 'A certificate is requested without a validation method',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate'],
    *check({ certificates }) {
        for (const { id, at, kind, exists, validation } of certificates) {
            const method = agreed(exists, validation);
            if (kind === 'looked-up' || !method || method.value !== null)
                continue;
            const title = localAddress(id);
            yield {
                at,
                message: `${code(title)} has neither a \`validation_method\` nor a private authority nor a certificate to import: the plan passes, and the apply fails because one of them must be set.`,
                ...(method.trail && { related: [{ at: method.at, note: 'the method is null here' }] }),
                remedy: 'Add `validation_method = "DNS"` and the records that validate it.',
                subject: title,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/validation/validation-not-awaited.js





/* harmony default export */ const validation_not_awaited = (rule({
    id: 'validation-not-awaited',
    summary: 'A certificate is used, its records are published, and nothing waits until it is issued',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
    *check({ certificates, endpoints, records, waits }) {
        const unawaited = certificates.flatMap((certificate) => {
            if (!isValidatedBy('DNS', certificate) || waits.some((wait) => mayWaitFor(wait, certificate)))
                return [];
            const note = publication(certificate, records);
            return note ? [{ certificate, note }] : [];
        });
        const isUnawaited = (certificate) => unawaited.some((each) => each.certificate === certificate);
        const uses = Array.from(bareUses(endpoints, isUnawaited));
        for (const { certificate, note } of unawaited) {
            const own = uses.filter((each) => each.certificate === certificate);
            const [first] = own;
            if (!first)
                continue;
            const title = localAddress(certificate.id);
            yield {
                at: certificate.at,
                message: `Nothing waits until ${code(title)} is issued, but ${code(addressFrom(certificate.module, first.use.by ?? first.endpoint.id))} takes it at once: ${refusal(first.endpoint)}.`,
                related: [
                    ...own.map(({ use, endpoint }) => ({ at: use.at, note: `it is used here, by ${withoutKeys(use.by ?? endpoint.id)}` })),
                    note,
                ],
                remedy: `Add an \`aws_acm_certificate_validation\` for \`${title}.arn\` and use its \`certificate_arn\`.`,
                subject: title,
            };
        }
    },
}));
/** Where its records are made or handed out; undefined where a caller may see to that, and to the waiting. */
function publication(certificate, records) {
    const record = records.find(({ validates }) => validates?.certificate === certificate);
    const handedOut = certificate.optionsUsedAt.find(({ by }) => by === 'output');
    if (handedOut && certificate.module !== '')
        return undefined;
    if (record)
        return { at: record.at, note: 'its validation records are made here' };
    return handedOut && { at: handedOut.at, note: 'its validation records are handed out here' };
}

;// CONCATENATED MODULE: ./build/rules/validation/validation-record-duplicated.js






/* harmony default export */ const validation_record_duplicated = (rule({
    id: 'validation-record-duplicated',
    summary: 'One validation record is made twice',
    severity: 'error',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
    *check({ records }) {
        for (const [first, second, domains] of duplicates(records)) {
            const title = localAddress(second.id);
            const isOneBlock = withoutKeys(first.id) === withoutKeys(second.id);
            const makers = isOneBlock ? `${code(title)} makes` : `${code(withoutKeys(first.id))} and ${code(title)} both make`;
            const why = first.validates?.certificate === second.validates?.certificate ? ', because a name and its wildcard share one record' : '';
            const isRoute53 = second.provider === 'route53';
            yield {
                at: second.at,
                message: `${makers} the validation record of ${allOf(domains.map(code))} twice${why}: the second is refused with "${isRoute53 ? 'but it already exists' : 'record already exists'}".`,
                related: [
                    ...(isOneBlock ? [] : [{ at: first.at, note: 'the same record is made here' }]),
                    ...certificatesOf(first, second).map(({ at }) => ({ at, note: 'the names are declared here' })),
                ],
                remedy: isRoute53
                    ? 'Set `allow_overwrite = true`, or make one record for each distinct `replace(dvo.domain_name, "*.", "")`.'
                    : 'Make one record for each distinct `replace(dvo.domain_name, "*.", "")`.',
                subject: `${title} ${domains.join(' ')}`,
            };
        }
    },
}));
/** Pairs of records that are one, each pair of blocks once, with the names that it concerns. */
function duplicates(records) {
    const found = new Map();
    const before = [];
    for (const record of records) {
        const domain = record.validates && shapeOf(record.validates.domain);
        if (domain === undefined || !record.overwrites.known || record.overwrites.value)
            continue;
        const twin = before.find((other) => isTwin(other, record, domain));
        before.push(record);
        if (!twin)
            continue;
        const key = `${withoutKeys(twin.id)} ${withoutKeys(record.id)}`;
        const pair = found.get(key) ?? [twin, record, []];
        if (!pair[2].includes(domain))
            pair[2].push(domain);
        found.set(key, pair);
    }
    return found.values();
}
/** ACM gives a name one record for each account: whichever certificate asks, in whatever region. */
function isTwin(a, b, domain) {
    const [first, second] = [a.validates?.certificate, b.validates?.certificate];
    return (a.id !== b.id &&
        a.provider === b.provider &&
        a.validates !== undefined &&
        shapeOf(a.validates.domain) === domain &&
        isSame(a.zone, b.zone) &&
        first !== undefined &&
        second !== undefined &&
        (first === second || isSame(first.account, second.account)) &&
        both(a.exists, b.exists) !== undefined);
}
function certificatesOf(...records) {
    return [...new Set(records.flatMap(({ validates }) => (validates ? [validates.certificate] : [])))];
}

;// CONCATENATED MODULE: ./build/rules/validation/validation-record-missing.js





/* harmony default export */ const validation_record_missing = (rule({
    id: 'validation-record-missing',
    summary: 'Nothing publishes the records that validate a certificate',
    severity: 'warning',
    reads: ['terraform'],
    since: '0.1.0',
    references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
    *check({ certificates, records, waits }) {
        for (const certificate of certificates) {
            if (!isValidatedBy('DNS', certificate) || isPublished(certificate, records))
                continue;
            if (isPublishedByAnother(certificate, certificates, records) || records.some(isTypedIn))
                continue;
            const title = localAddress(certificate.id);
            const wait = waits.find((candidate) => waitsFor(candidate, certificate));
            const held = wait ? `; ${code(localAddress(wait.id))} holds up the apply for 75 minutes and then fails` : '';
            yield {
                at: certificate.at,
                message: `Nothing publishes the validation records of ${code(title)}: it stays in PENDING_VALIDATION until somebody adds a CNAME for each name, for 72 hours at most${held}.`,
                ...(wait && { related: [{ at: wait.at, note: 'this waits until the certificate is issued' }] }),
                remedy: `Make a record of each of \`${title}.domain_validation_options\`, or hand them out in an \`output\` for whoever keeps the zone.`,
                subject: title,
            };
        }
    },
}));
/** Whoever takes the options is taken to publish them, a wait for records that are made elsewhere among them. */
function isPublished(certificate, records) {
    return certificate.optionsUsedAt.length > 0 || records.some(({ validates }) => validates?.certificate === certificate);
}
/** The record of a name is one for the whole account: a second certificate of the same names needs none of its own. */
function isPublishedByAnother(certificate, certificates, records) {
    const others = certificates.filter((other) => other !== certificate && isPublished(other, records) && mayBeSameAccount(other, certificate));
    if (others.length === 0)
        return false;
    const published = others.flatMap(domains);
    return published.includes(undefined) || domains(certificate).every((domain) => published.includes(domain));
}
/** In any of its cases; undefined stands for names that are not known. */
function domains({ exists, names }) {
    return (combinations(exists, names) ?? []).flatMap(({ values: [list] }) => {
        return (list.known ? domainsOf(list.value) : undefined) ?? [undefined];
    });
}

;// CONCATENATED MODULE: ./build/rules/index.js




























/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */
const rules_rules = [
    alias_without_certificate,
    apex_not_covered,
    arn_partition_mismatch,
    certificate_arn_hard_coded,
    certificate_arn_malformed,
    certificate_arn_placeholder,
    certificate_arn_wrong_service,
    certificate_in_another_account,
    certificate_in_another_region,
    certificate_not_in_us_east_1,
    certificates_in_several_regions,
    create_before_destroy_missing,
    email_validation,
    file_unreadable,
    hostname_not_covered,
    https_listener_without_certificate,
    name_invalid,
    name_not_interpolated,
    name_too_long,
    unvalidated_certificate_used,
    validation_in_another_region,
    validation_incomplete,
    validation_method_missing,
    validation_not_awaited,
    validation_record_duplicated,
    validation_record_missing,
    weak_tls_policy,
    wildcard_too_shallow,
];

;// CONCATENATED MODULE: ./build/src/check.js
/** Runs every rule over every deployment. A rule that throws loses the rest of its own faults, nobody else's. */
function check(rules, deployments) {
    const found = [];
    const failures = new Map();
    for (const rule of rules) {
        for (const deployment of deployments) {
            try {
                for (const fault of rule.check(deployment))
                    found.push({ rule, fault });
            }
            catch (error) {
                failures.set(rule.id, error instanceof Error ? error.message : String(error));
            }
        }
    }
    return { found, failures: Array.from(failures, ([rule, message]) => ({ rule, message })) };
}

;// CONCATENATED MODULE: ./build/src/fingerprint.js
const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
/** FNV-1a, 64 bits, as 16 hexadecimal digits: it only has to tell findings apart, and runs anywhere. */
function fingerprint(...parts) {
    let hash = offset;
    for (const byte of new TextEncoder().encode(parts.join('\0')))
        hash = ((hash ^ BigInt(byte)) * prime) & 0xffffffffffffffffn;
    return hash.toString(16).padStart(16, '0');
}

;// CONCATENATED MODULE: ./build/src/findings.js


/**
 * What the rules found, as findings: each once, though several deployments share its code, in an order that is the same on every
 * run and machine.
 */
function findingsOf(found) {
    const distinct = distinctBy(found, ({ rule, fault }) => [rule.id, ...identity(fault.at), fault.message]);
    const located = distinct.map((each) => ({ ...each, location: (0,source/* locate */.x)(each.fault.at) }));
    located.sort((a, b) => compareLocations(a.location, b.location) || compare(a.rule.id, b.rule.id) || compare(a.fault.message, b.fault.message));
    const seen = new Map();
    return located.map(({ rule, fault, location }) => ({
        rule: rule.id,
        severity: fault.severity ?? rule.severity,
        message: fault.message,
        location,
        related: (fault.related ?? []).map(({ note, at }) => ({ note, location: (0,source/* locate */.x)(at) })),
        remedy: fault.remedy,
        fingerprint: fingerprintOf(rule.id, location.file, fault.subject, seen),
    }));
}
/**
 * The folder stands for the module: two modules may hold the same address. What is found several times about one subject is
 * counted, in the order of the findings.
 */
function fingerprintOf(rule, file, subject, seen) {
    const parts = [rule, file.slice(0, file.lastIndexOf('/') + 1), subject];
    const key = parts.join('\0');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? fingerprint(...parts) : fingerprint(...parts, String(before + 1));
}
function notEvaluatedOf(unevaluated) {
    return distinctBy(unevaluated, ({ why, at }) => [why, ...identity(at)])
        .map(({ why, at }) => ({ why, location: (0,source/* locate */.x)(at) }))
        .sort((a, b) => compareLocations(a.location, b.location) || compare(a.why, b.why));
}
function identity({ source, start, end }) {
    return [source.path, start, end];
}
function distinctBy(items, key) {
    const seen = new Set();
    return items.filter((item) => {
        const text = key(item).join('\0');
        return !seen.has(text) && seen.add(text);
    });
}
function compareLocations(a, b) {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}
/** By code unit: an order of a locale would differ between machines. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/src/catalog/consumers.js
const apiGatewayTypes = {
    path: 'endpoint_configuration.types',
    absent: 'us-east-1',
    types: { EDGE: 'us-east-1', PRIVATE: 'same' },
};
const consumers = [
    {
        service: 'cloudfront-distribution',
        name: 'CloudFront',
        resources: ['aws_cloudfront_distribution', 'aws_cloudfront_multitenant_distribution'],
        uses: [
            { path: 'viewer_certificate.acm_certificate_arn', role: 'default', region: 'us-east-1', iamId: 'iam_certificate_id' },
            { path: 'origin.custom_origin_config.origin_mtls_config.client_certificate_arn', role: 'client', region: 'us-east-1' },
        ],
        hostnames: ['aliases'],
        coverage: 'refused',
        listener: { protocolIs: 'HTTPS', policy: 'viewer_certificate.minimum_protocol_version', weakDefault: 'TLSv1' },
    },
    {
        service: 'cloudfront-distribution-tenant',
        name: 'CloudFront',
        resources: ['aws_cloudfront_distribution_tenant'],
        uses: [{ path: 'customizations.certificate.arn', role: 'default', region: 'us-east-1' }],
        hostnames: ['domain.domain'],
        coverage: 'refused',
    },
    {
        service: 'elbv2-listener',
        name: 'the load balancer',
        resources: ['aws_lb_listener', 'aws_alb_listener'],
        uses: [{ path: 'certificate_arn', role: 'default', region: 'same', takesIamServerCertificate: true }],
        hostnames: [],
        coverage: 'browser',
        listener: { protocol: 'protocol', port: 'port', policy: 'ssl_policy' },
    },
    {
        service: 'elb-classic',
        name: 'the load balancer',
        resources: ['aws_elb'],
        uses: [{ path: 'listener.ssl_certificate_id', role: 'default', region: 'same', takesIamServerCertificate: true }],
        hostnames: [],
        coverage: 'none',
        listener: { block: 'listener', protocol: 'lb_protocol', port: 'lb_port' },
    },
    {
        service: 'apigateway-v1-domain',
        name: 'API Gateway',
        resources: ['aws_api_gateway_domain_name'],
        uses: [
            { path: 'certificate_arn', role: 'default', region: apiGatewayTypes },
            { path: 'regional_certificate_arn', role: 'default', region: 'same' },
            { path: 'ownership_verification_certificate_arn', role: 'client', region: 'same' },
        ],
        hostnames: ['domain_name'],
        coverage: 'refused',
        listener: { protocolIs: 'HTTPS', policy: 'security_policy' },
    },
    {
        service: 'apigatewayv2-domain',
        name: 'API Gateway',
        resources: ['aws_apigatewayv2_domain_name'],
        uses: [
            { path: 'domain_name_configuration.certificate_arn', role: 'default', region: 'same' },
            { path: 'domain_name_configuration.ownership_verification_certificate_arn', role: 'client', region: 'same' },
        ],
        hostnames: ['domain_name'],
        coverage: 'refused',
        listener: { protocolIs: 'HTTPS', policy: 'domain_name_configuration.security_policy' },
    },
    {
        service: 'cognito-user-pool-domain',
        name: 'Cognito',
        resources: ['aws_cognito_user_pool_domain'],
        uses: [{ path: 'certificate_arn', role: 'default', region: 'us-east-1' }],
        hostnames: ['domain'],
        coverage: 'refused',
    },
    {
        service: 'appsync-domain-name',
        name: 'AppSync',
        resources: ['aws_appsync_domain_name'],
        uses: [{ path: 'certificate_arn', role: 'default', region: 'us-east-1', takesIamServerCertificate: true }],
        hostnames: ['domain_name'],
        coverage: 'refused',
    },
    {
        service: 'amplify-domain',
        name: 'Amplify',
        resources: ['aws_amplify_domain_association'],
        uses: [{ path: 'certificate_settings.custom_certificate_arn', role: 'default', region: 'us-east-1' }],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'opensearch-custom-endpoint',
        name: 'OpenSearch',
        resources: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
        uses: [{ path: 'domain_endpoint_options.custom_endpoint_certificate_arn', role: 'default', region: 'same' }],
        hostnames: ['domain_endpoint_options.custom_endpoint'],
        coverage: 'refused',
        enabledBy: 'domain_endpoint_options.custom_endpoint_enabled',
        listener: { protocolIs: 'HTTPS', policy: 'domain_endpoint_options.tls_security_policy' },
    },
    {
        service: 'elastic-beanstalk',
        name: 'Elastic Beanstalk',
        resources: ['aws_elastic_beanstalk_environment', 'aws_elastic_beanstalk_configuration_template'],
        uses: [
            {
                path: 'setting.value',
                role: 'default',
                region: 'same',
                takesIamServerCertificate: true,
                commaList: true,
                where: { namespace: /^aws:elbv2:listener:(?:default|\d+)$/, name: /^SSLCertificateArns$/ },
            },
            {
                path: 'setting.value',
                role: 'default',
                region: 'same',
                takesIamServerCertificate: true,
                where: { namespace: /^aws:elb:(?:listener:\d+|loadbalancer)$/, name: /^SSLCertificateId$/ },
            },
        ],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'transfer-server',
        name: 'Transfer Family',
        resources: ['aws_transfer_server'],
        uses: [{ path: 'certificate', role: 'default', region: 'same' }],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'vpc-lattice-service',
        name: 'VPC Lattice',
        resources: ['aws_vpclattice_service'],
        uses: [{ path: 'certificate_arn', role: 'default', region: 'same' }],
        hostnames: ['custom_domain_name'],
        coverage: 'refused',
    },
    {
        service: 'verified-access-endpoint',
        name: 'Verified Access',
        resources: ['aws_verifiedaccess_endpoint'],
        uses: [{ path: 'domain_certificate_arn', role: 'default', region: 'same' }],
        hostnames: ['application_domain'],
        coverage: 'refused',
    },
    {
        service: 'client-vpn-endpoint',
        name: 'Client VPN',
        resources: ['aws_ec2_client_vpn_endpoint'],
        uses: [
            { path: 'server_certificate_arn', role: 'default', region: 'same' },
            { path: 'authentication_options.root_certificate_chain_arn', role: 'client', region: 'same' },
        ],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'customer-gateway',
        name: 'the customer gateway',
        resources: ['aws_customer_gateway'],
        uses: [{ path: 'certificate_arn', role: 'client', region: 'same' }],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'network-firewall-tls-inspection',
        name: 'Network Firewall',
        resources: ['aws_networkfirewall_tls_inspection_configuration'],
        uses: [
            { path: 'tls_inspection_configuration.server_certificate_configuration.server_certificate.resource_arn', role: 'client', region: 'same' },
            { path: 'tls_inspection_configuration.server_certificate_configuration.certificate_authority_arn', role: 'client', region: 'same' },
        ],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'iot-domain-configuration',
        name: 'IoT Core',
        resources: ['aws_iot_domain_configuration'],
        uses: [
            { path: 'server_certificate_arns', role: 'default', region: 'same' },
            { path: 'validation_certificate_arn', role: 'client', region: 'same' },
        ],
        hostnames: ['domain_name'],
        coverage: 'refused',
    },
    {
        service: 'app-mesh',
        name: 'App Mesh',
        resources: ['aws_appmesh_virtual_node', 'aws_appmesh_virtual_gateway'],
        uses: [{ path: 'spec.listener.tls.certificate.acm.certificate_arn', role: 'default', region: 'same' }],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'redshift-custom-domain',
        name: 'Redshift Serverless',
        resources: ['aws_redshiftserverless_custom_domain_association'],
        uses: [{ path: 'custom_domain_certificate_arn', role: 'default', region: 'same' }],
        hostnames: ['custom_domain_name'],
        coverage: 'refused',
    },
    {
        service: 'signer-signing-profile',
        name: 'AWS Signer',
        resources: ['aws_signer_signing_profile'],
        uses: [{ path: 'signing_material.certificate_arn', role: 'client', region: 'same' }],
        hostnames: [],
        coverage: 'none',
    },
    {
        service: 'certificate-export',
        name: 'the export',
        resources: ['aws_acm_certificate_export'],
        uses: [{ path: 'certificate_arn', role: 'client', region: 'same' }],
        hostnames: [],
        coverage: 'none',
    },
];
/** Resources that add a certificate to a listener that stands elsewhere. */
const listenerCertificates = ['aws_lb_listener_certificate', 'aws_alb_listener_certificate'];
/** Resources whose host headers are hostnames of a listener that stands elsewhere. */
const listenerRules = ['aws_lb_listener_rule', 'aws_alb_listener_rule'];
const loadBalancers = ['aws_lb', 'aws_alb'];

;// CONCATENATED MODULE: ./build/src/model/unevaluated.js

/** What rules could not look at in a deployment, each with its reason: silence is never mistaken for a clean result. */
function unevaluatedIn(endpoints, servings) {
    const found = [];
    for (const endpoint of endpoints) {
        const { uses, hostnames, listeners } = endpoint;
        for (const { certificate } of uses) {
            for (const { value } of certificate)
                if (!value.known)
                    found.push({ why: `which certificate is used: ${value.why}`, at: value.at });
        }
        for (const use of uses) {
            for (const placement of placementsOf(endpoint, use)) {
                const unplaced = whyUnplaced(placement);
                if (unplaced)
                    found.push({ why: `in which region a certificate is used: ${unplaced.why}`, at: unplaced.at });
            }
        }
        for (const { protocol, policy } of listeners) {
            for (const { value } of [...protocol, ...policy])
                if (!value.known)
                    found.push({ why: `how a listener is set up: ${value.why}`, at: value.at });
        }
        for (const { hostname } of hostnames) {
            if (!hostname.known && hostname.same === undefined)
                found.push({ why: `which hostname is served: ${hostname.why}`, at: hostname.at });
        }
    }
    for (const { verdict, why, served } of servings) {
        if (verdict === 'unknown' && why !== undefined)
            found.push({ why: `whether a hostname is covered: ${why}`, at: served.hostname.at });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/codes.js
/** Character codes that the scanner and the readers of strings look for. */
const Tab = 9;
const LineFeed = 10;
const CarriageReturn = 13;
const Space = 32;
const Quote = 34;
const Hash = 35;
const Dollar = 36;
const Percent = 37;
const Ampersand = 38;
const Star = 42;
const Plus = 43;
const Dash = 45;
const Dot = 46;
const Slash = 47;
const Colon = 58;
const Less = 60;
const Equals = 61;
const Greater = 62;
const UpperE = 69;
const Backslash = 92;
const LowerE = 101;
const OpenBrace = 123;
const Bar = 124;
const CloseBrace = 125;
const Tilde = 126;

;// CONCATENATED MODULE: ./build/src/syntax/hcl/tokens.js
/**
 * The kinds of tokens. One that is a single character has that character's code as its kind, so the scanner need not
 * translate it; the others are numbered from 128. They are typed as plain numbers, since `p.token` changes with each `advance` and
 * the compiler must not believe that it is still what it was compared with before.
 */
const EndOfFile = 0;
const Newline = 10;
const Not = 33;
const tokens_Quote = 34;
const tokens_Percent = 37;
const OpenParenthesis = 40;
const CloseParenthesis = 41;
const tokens_Star = 42;
const tokens_Plus = 43;
const Comma = 44;
const Minus = 45;
const tokens_Dot = 46;
const tokens_Slash = 47;
const tokens_Colon = 58;
const tokens_Less = 60;
const tokens_Equals = 61;
const tokens_Greater = 62;
const Question = 63;
const OpenBracket = 91;
const CloseBracket = 93;
const tokens_OpenBrace = 123;
const tokens_CloseBrace = 125;
const Name = 128;
const NumberLiteral = 129;
/** The opener of a heredoc with its line break: `<<EOT`, `<<-EOT`. */
const Heredoc = 130;
const EqualTo = 131;
const NotEqualTo = 132;
const LessOrEqual = 133;
const GreaterOrEqual = 134;
const And = 135;
const Or = 136;
const DoubleColon = 137;
const Ellipsis = 138;
const Arrow = 139;
/** `~}` */
const StripClose = 140;
/** A character that HCL has no use for. */
const Stray = 141;

;// CONCATENATED MODULE: ./build/src/syntax/hcl/faults.js

/** After so many faults a file is taken for something else than HCL. */
const maximumFaults = 20;
/** Real configurations nest about ten levels. The limit keeps hostile ones from overflowing the stack. */
const maximumDepth = 200;
/** A tree can be tall without nested brackets: `a.b.c.d…`, `1 + 1 + 1…`. Whoever walks it recursively must survive that, too. */
const maximumHeight = 1000;
/** What `fail` throws: parsing of the current attribute or block stops, and `parseBody` goes on after it. */
const stopped = Symbol('a syntax fault, already reported');
function reportFault(p, message, start, end) {
    if (p.gaveUp)
        return;
    p.faults.push({ start, end, message });
    if (p.faults.length >= maximumFaults)
        giveUp(p);
}
/** Nothing behind this point is read or reported. */
function giveUp(p) {
    p.gaveUp = true;
}
/** Without offsets, the fault is the current token. A missing one is missed right behind what is there. */
function fail(p, message, start, end = start) {
    const isMissing = p.token === Newline || p.token === EndOfFile;
    if (start !== undefined && end !== undefined)
        reportFault(p, message, start, end);
    else if (isMissing)
        reportFault(p, message, p.previousEnd, p.previousEnd);
    else
        reportFault(p, message, p.start, p.end);
    throw stopped;
}
function faults_failExpected(p, expected) {
    fail(p, `expected ${expected}, found ${describeToken(p)}`);
}
/** Like `failExpected` where the bracket that opened at `opener` could be closed; at the end of the file, that one is the fault. */
function failUnclosed(p, opener, closer, expected) {
    if (p.token !== EndOfFile)
        faults_failExpected(p, expected);
    fail(p, `\`${p.text[opener]}\` is never closed: expected \`${closer}\`, found ${describeToken(p)}`, opener, opener + 1);
}
/** To be called before descending into anything nested; `p.depth--` afterwards. */
function enter(p) {
    if (++p.depth > maximumDepth)
        failTooDeep(p);
}
/** To be called for each node that is put on top of one already parsed. */
function faults_link(p) {
    if (++p.height > maximumHeight)
        failTooDeep(p);
}
function failTooDeep(p) {
    fail(p, `nested too deeply: more than ${p.depth > maximumDepth ? maximumDepth : maximumHeight} levels`);
}
/** The current token in words. */
function describeToken(p) {
    switch (p.token) {
        case EndOfFile:
            return p.ending;
        case Newline:
            return 'a newline';
        case tokens_Quote:
            return 'a string';
        case Heredoc:
            return 'a heredoc';
        default:
            return faults_quoted(p.text, p.start, p.end);
    }
}
/** A piece of the text as it is shown in a message. */
function faults_quoted(text, start, end) {
    const width = 40;
    return end - start > width ? `\`${text.slice(start, start + width)}…\`` : `\`${text.slice(start, end)}\``;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/escapes.js


/** HCL has all strings that are values in this form, but not labels. All of Latin is in it already. */
function normalized(text) {
    for (let at = 0; at < text.length; at++) {
        if (text.charCodeAt(at) >= 0x300)
            return text.normalize('NFC');
    }
    return text;
}
/** The text between two offsets, where only `$${` and `%%{` are escapes: in heredocs and in JSON. */
function unescapeMarkers(text, start, end) {
    let result = '';
    let from = start;
    for (let at = start; at + 2 < end; at++) {
        if (isEscapedMarker(text, at)) {
            result += text.slice(from, at);
            from = at + 1;
            at += 2;
        }
    }
    return normalized(result + text.slice(from, end));
}
/** `$${` or `%%{`: not the start of a template sequence, but the text `${` or `%{`. */
function isEscapedMarker(text, at) {
    const code = text.charCodeAt(at);
    return ((code === Dollar || code === Percent) &&
        text.charCodeAt(at + 1) === code &&
        text.charCodeAt(at + 2) === OpenBrace);
}
/** The text between two offsets inside a quoted string, not normalized. */
function unescapeQuoted(p, start, end) {
    const { text } = p;
    let result = '';
    let from = start;
    let at = start;
    while (at < end) {
        const code = text.charCodeAt(at);
        if (code === Backslash) {
            result += text.slice(from, at);
            const after = endOfEscape(text, at, end);
            result += escaped(p, at, after);
            at = from = after;
        }
        else if (at + 2 < end && isEscapedMarker(text, at)) {
            result += text.slice(from, at);
            from = at + 1;
            at += 3;
        }
        else
            at++;
    }
    return result + text.slice(from, end);
}
function endOfEscape(text, at, end) {
    const selector = text[at + 1];
    const digits = selector === 'u' ? 4 : selector === 'U' ? 8 : 0;
    let after = at + 2;
    while (after < end && after < at + 2 + digits && /[0-9A-Fa-f]/.test(text.charAt(after)))
        after++;
    return Math.min(after, end);
}
function escaped(p, start, end) {
    switch (p.text[start + 1]) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case '"':
            return '"';
        case '\\':
            return '\\';
        case 'u':
            return codePoint(p, start, end, 4);
        case 'U':
            return codePoint(p, start, end, 8);
        default:
            reportFault(p, `${faults_quoted(p.text, start, end)} is no escape: expected one of \\n, \\r, \\t, \\", \\\\, \\uNNNN, \\UNNNNNNNN`, start, end);
            return p.text.slice(start + 1, end);
    }
}
function codePoint(p, start, end, digits) {
    const written = p.text.slice(start + 2, end);
    if (written.length !== digits) {
        reportFault(p, `expected ${digits} hexadecimal digits after \`${p.text.slice(start, start + 2)}\`, found ${written.length}`, start, end);
        return '';
    }
    const code = Number.parseInt(written, 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
        reportFault(p, `${faults_quoted(p.text, start, end)} is not a character`, start, end);
        return '';
    }
    return String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/json-reader.js

const json_reader_maximumDepth = 200;
function readJson(text) {
    const r = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, depth: 0, faults: [] };
    const value = readValue(r);
    if (r.faults.length === 0 && skipSpace(r) < text.length)
        reportExpected(r, 'the end of the file');
    return { value, faults: r.faults };
}
function readValue(r) {
    const start = skipSpace(r);
    switch (r.text[start]) {
        case '{':
            return readObject(r);
        case '[':
            return readArray(r);
        case '"':
            return readString(r);
        default:
            return readScalar(r);
    }
}
function readObject(r) {
    const start = r.at;
    const properties = [];
    readItems(r, '}', () => {
        if (r.text[r.at] !== '"')
            return reportExpected(r, 'a property name in double quotes');
        const key = readString(r);
        if (!key)
            return false;
        if (r.text[skipSpace(r)] !== ':')
            return reportExpected(r, `\`:\` after the property name`);
        r.at++;
        const value = readValue(r);
        if (value)
            properties.push({ key, value });
        return value !== undefined;
    });
    return { kind: 'object', start, end: r.at, properties };
}
function readArray(r) {
    const start = r.at;
    const items = [];
    readItems(r, ']', () => {
        const value = readValue(r);
        if (value)
            items.push(value);
        return value !== undefined;
    });
    return { kind: 'array', start, end: r.at, items };
}
/** What stands between two brackets, separated by commas. `readItem` returns whether it could. */
function readItems(r, closer, readItem) {
    if (++r.depth > json_reader_maximumDepth) {
        report(r, `nested too deeply: more than ${json_reader_maximumDepth} levels`);
        return;
    }
    r.at++;
    let isFirst = true;
    while (r.faults.length === 0) {
        const next = r.text[skipSpace(r)];
        if (next === closer && isFirst)
            break;
        if (!readItem() || r.faults.length > 0)
            return;
        isFirst = false;
        const separator = r.text[skipSpace(r)];
        if (separator === closer)
            break;
        if (separator !== ',') {
            reportExpected(r, `\`,\` or \`${closer}\``);
            return;
        }
        r.at++;
        skipSpace(r);
    }
    r.depth--;
    r.at++;
}
function readString(r) {
    const { text, at: start } = r;
    let escaped = false;
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === Backslash) {
            escaped = true;
            at++;
        }
        else if (code === Quote) {
            r.at = at + 1;
            const value = escaped ? decoded(text.slice(start, at + 1)) : text.slice(start + 1, at);
            if (value !== undefined)
                return { kind: 'string', start, end: at + 1, value, escaped };
            report(r, 'this string has an escape that JSON does not know', start, at + 1);
            return undefined;
        }
        else if (code < 32) {
            report(r, 'this string is never closed: expected `"` before the end of the line', start, at);
            return undefined;
        }
    }
    report(r, 'this string is never closed: expected `"`, found the end of the file', start, text.length);
    return undefined;
}
function decoded(quoted) {
    try {
        return JSON.parse(quoted);
    }
    catch {
        return undefined;
    }
}
function readScalar(r) {
    const { text, at: start } = r;
    let end = start;
    while (end < text.length && /[\w.+-]/.test(text.charAt(end)))
        end++;
    const written = text.slice(start, end);
    let value;
    if (written === 'true' || written === 'false')
        value = written === 'true';
    else if (written === 'null')
        value = null;
    else if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(written))
        value = Number(written);
    else {
        reportExpected(r, 'a value');
        return undefined;
    }
    r.at = end;
    return { kind: 'scalar', start, end, value };
}
function skipSpace(r) {
    const { text } = r;
    let { at } = r;
    for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code !== Space && code !== LineFeed && code !== CarriageReturn && code !== Tab)
            break;
    }
    r.at = at;
    return at;
}
function reportExpected(r, expected) {
    const found = r.at < r.text.length ? `\`${String.fromCodePoint(r.text.codePointAt(r.at) ?? 0)}\`` : 'the end of the file';
    return report(r, `expected ${expected}, found ${found}`);
}
function report(r, message, start = r.at, end = Math.min(r.at + 1, r.text.length)) {
    if (r.faults.length === 0)
        r.faults.push({ start, end, message });
    return false;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/characters.js
const nameStart = 1;
const namePart = 2;
const digit = 4;
/** What a character below 128 can be. Everything above is asked of Unicode, which is slower and rare. */
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z_]/.test(character))
        classes[code] = nameStart | namePart;
    else if (character === '-')
        classes[code] = namePart;
    else if (/[0-9]/.test(character))
        classes[code] = namePart | digit;
}
const unicodeNameStart = /^\p{ID_Start}$/u;
const unicodeNamePart = /^\p{ID_Continue}$/u;
function isDigit(code) {
    return code >= 48 && code <= 57;
}
/** Where the name that starts at `at` ends; `at` itself when none starts there. */
function endOfName(text, at, limit) {
    if (at >= limit)
        return at;
    const first = text.charCodeAt(at);
    if (first < 128) {
        if (((classes[first] ?? 0) & nameStart) === 0)
            return at;
    }
    else if (!matchesAt(unicodeNameStart, text, at)) {
        return at;
    }
    let end = at + widthAt(text, at);
    while (end < limit) {
        const code = text.charCodeAt(end);
        if (code < 128) {
            if (((classes[code] ?? 0) & namePart) === 0)
                break;
            end++;
        }
        else {
            if (!matchesAt(unicodeNamePart, text, end))
                break;
            end += widthAt(text, end);
        }
    }
    return end;
}
/** How many UTF-16 code units the character at `at` takes. */
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
function matchesAt(pattern, text, at) {
    return pattern.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
/** White space as Go's `unicode.IsSpace` has it, which decides what `~` eats: U+0085 is one, U+FEFF is none. */
function isSpace(code) {
    if (code < 128)
        return code === 32 || (code >= 9 && code <= 13);
    if (code === 0x85 || code === 0xa0 || code === 0x1680)
        return true;
    return ((code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000);
}
/** How many white space characters a text starts with. */
function leadingSpace(text) {
    let at = 0;
    while (at < text.length && isSpace(text.charCodeAt(at)))
        at++;
    return at;
}
function trimLeft(text) {
    return text.slice(leadingSpace(text));
}
function trimRight(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charCodeAt(end - 1)))
        end--;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/scanner.js




/**
 * Reads the token after the current one into `p.token`, `p.start` and `p.end`. Spaces and comments are passed over, and so are
 * line breaks unless `p.newlines`. What is inside strings and heredocs is not made of tokens: `template.ts` reads that.
 */
function scanner_advance(p) {
    const at = skipBlanks(p);
    p.start = at;
    if (at >= p.limit) {
        p.token = EndOfFile;
        p.end = at;
        return;
    }
    const { text } = p;
    const code = text.charCodeAt(at);
    const nameEnd = endOfName(text, at, p.limit);
    if (nameEnd > at) {
        p.token = Name;
        p.end = nameEnd;
    }
    else if (isDigit(code)) {
        p.token = NumberLiteral;
        p.end = endOfNumber(text, at, p.limit);
    }
    else {
        p.end = punctuation(p, code, at);
    }
}
/** Where the next token starts. */
function skipBlanks(p) {
    const { text, limit, newlines } = p;
    let at = p.end;
    p.previousEnd = at;
    while (at < limit) {
        const code = text.charCodeAt(at);
        if (code === Space || code === Tab)
            at++;
        else if (code === LineFeed) {
            if (newlines)
                return at;
            at++;
        }
        else if (code === Hash)
            at = endOfLine(text, at, limit);
        else if (code === Slash) {
            const next = text.charCodeAt(at + 1);
            if (next === Slash)
                at = endOfLine(text, at, limit);
            else if (next === Star)
                at = endOfComment(p, at);
            else
                return at;
        }
        else if (code === CarriageReturn && text.charCodeAt(at + 1) === LineFeed)
            at++;
        else
            return at;
    }
    return limit;
}
/** Where the line's break is, or the limit. Not `indexOf`: in a stretch of a text it would look far past the limit, every time. */
function endOfLine(text, at, limit) {
    while (at < limit && text.charCodeAt(at) !== LineFeed)
        at++;
    return at;
}
function endOfComment(p, start) {
    const { text, limit } = p;
    for (let at = start + 2; at + 1 < limit; at++) {
        if (text.charCodeAt(at) === Star && text.charCodeAt(at + 1) === Slash)
            return at + 2;
    }
    reportFault(p, 'this comment is never closed: expected `*/`', start, start + 2);
    giveUp(p);
    return limit;
}
/** `1.5`, `1e-3`; also `1.2.3`, which is one token and no number. A dot that no digit follows belongs to what comes next. */
function endOfNumber(text, start, limit) {
    let end = start + 1;
    let at = end;
    while (at < limit) {
        const code = text.charCodeAt(at);
        if (isDigit(code)) {
            at++;
            end = at;
        }
        else if (code === Dot)
            at++;
        else if (code === UpperE || code === LowerE) {
            const sign = text.charCodeAt(at + 1);
            const exponent = sign === Plus || sign === Dash ? at + 2 : at + 1;
            if (exponent >= limit || !isDigit(text.charCodeAt(exponent)))
                break;
            at = exponent + 1;
            end = at;
        }
        else
            break;
    }
    return end;
}
/** Sets the token and returns its end. */
function punctuation(p, code, at) {
    const { text, limit } = p;
    const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
    switch (code) {
        case Newline:
        case tokens_Quote:
        case tokens_Percent:
        case OpenParenthesis:
        case CloseParenthesis:
        case tokens_Star:
        case tokens_Plus:
        case Comma:
        case Minus:
        case tokens_Slash:
        case Question:
        case OpenBracket:
        case CloseBracket:
        case tokens_OpenBrace:
        case tokens_CloseBrace:
            return take(p, code, at + 1);
        case tokens_Equals:
            if (next === Equals)
                return take(p, EqualTo, at + 2);
            return next === Greater ? take(p, Arrow, at + 2) : take(p, code, at + 1);
        case Not:
            return next === Equals ? take(p, NotEqualTo, at + 2) : take(p, code, at + 1);
        case tokens_Greater:
            return next === Equals ? take(p, GreaterOrEqual, at + 2) : take(p, code, at + 1);
        case tokens_Less: {
            const end = next === Less ? endOfHeredocOpener(text, at, limit) : -1;
            if (end > 0)
                return take(p, Heredoc, end);
            return next === Equals ? take(p, LessOrEqual, at + 2) : take(p, code, at + 1);
        }
        case tokens_Dot:
            if (next === Dot && at + 2 < limit && text.charCodeAt(at + 2) === Dot)
                return take(p, Ellipsis, at + 3);
            return take(p, code, at + 1);
        case tokens_Colon:
            return next === Colon ? take(p, DoubleColon, at + 2) : take(p, code, at + 1);
        case Ampersand:
            return next === Ampersand ? take(p, And, at + 2) : take(p, Stray, at + 1);
        case Bar:
            return next === Bar ? take(p, Or, at + 2) : take(p, Stray, at + 1);
        case Tilde:
            return next === tokens_CloseBrace ? take(p, StripClose, at + 2) : take(p, Stray, at + 1);
        default:
            return take(p, Stray, at + widthAt(text, at));
    }
}
function take(p, token, end) {
    p.token = token;
    return end;
}
/** Where the line after `<<EOT` starts; -1 when what stands here opens no heredoc. Nothing may follow the marker on its line. */
function endOfHeredocOpener(text, at, limit) {
    const marker = at + (text.charCodeAt(at + 2) === Dash ? 3 : 2);
    let end = endOfName(text, marker, limit);
    if (end === marker)
        return -1;
    if (text.charCodeAt(end) === CarriageReturn)
        end++;
    return end < limit && text.charCodeAt(end) === LineFeed ? end + 1 : -1;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/collections.js




function parseTuple(p) {
    const { start, newlines } = p;
    p.newlines = false;
    scanner_advance(p);
    if (isWord(p, 'for'))
        return parseFor(p, start, newlines, CloseBracket);
    const items = [];
    while (p.token !== CloseBracket) {
        if (p.token === EndOfFile)
            failUnclosed(p, start, ']', 'an element');
        items.push(parseExpression(p));
        if (p.token === Comma)
            scanner_advance(p);
        else if (p.token !== CloseBracket)
            failUnclosed(p, start, ']', '`,` or `]` after an element of the list');
    }
    return { kind: 'tuple', start, end: collections_close(p, newlines), items };
}
function parseObject(p) {
    const { start, newlines } = p;
    p.newlines = true;
    p.braces++;
    scanner_advance(p);
    while (p.token === Newline)
        scanner_advance(p);
    if (isWord(p, 'for'))
        return parseFor(p, start, newlines, tokens_CloseBrace);
    const items = [];
    while (p.token !== tokens_CloseBrace) {
        if (p.token === EndOfFile)
            failUnclosed(p, start, '}', 'an element');
        items.push(parseObjectItem(p));
        if (p.token === Comma || p.token === Newline) {
            scanner_advance(p);
            while (p.token === Newline)
                scanner_advance(p);
        }
        else if (p.token !== tokens_CloseBrace)
            failUnclosed(p, start, '}', '`,`, a newline or `}` after an element of the object');
    }
    p.braces--;
    return { kind: 'object', start, end: collections_close(p, newlines), items };
}
function parseObjectItem(p) {
    const key = parseObjectKey(p);
    if (p.token !== tokens_Equals && p.token !== tokens_Colon) {
        fail(p, `expected \`=\` or \`:\` after the key of an object's element, found ${describeToken(p)}`);
    }
    scanner_advance(p);
    const value = parseExpression(p);
    return { start: key.start, end: value.end, key, value };
}
/** A bare name is the key itself, not a reference, and that goes for `true` and `null` as well. */
function parseObjectKey(p) {
    const bare = p.token === Name;
    const key = parseExpression(p);
    if (!bare || (key.kind !== 'variable' && key.kind !== 'literal'))
        return key;
    const { start, end } = key;
    return { kind: 'literal', start, end, value: p.text.slice(start, end) };
}
/** The current token is `for`; `start` is where the bracket or brace before it stands, `closer` what will close it. */
function parseFor(p, start, newlines, closer) {
    p.newlines = false;
    scanner_advance(p);
    const [keyName, valueName] = parseForNames(p);
    const collection = parseExpression(p);
    if (p.token !== tokens_Colon)
        faults_failExpected(p, '`:` after the collection of the `for` expression');
    scanner_advance(p);
    let key;
    let value = parseExpression(p);
    if (p.token === Arrow) {
        scanner_advance(p);
        key = value;
        value = parseExpression(p);
    }
    const isObject = closer === tokens_CloseBrace;
    if (key && !isObject)
        reportFault(p, 'a `for` expression in brackets makes a list and has no key before `=>`', key.start, key.end);
    if (!key && isObject)
        reportFault(p, 'a `for` expression in braces makes an object: expected a key and `=>`', value.start, value.end);
    const group = p.token === Ellipsis;
    if (group) {
        if (!isObject)
            reportFault(p, 'a `for` expression in brackets makes a list and has no `...`', p.start, p.end);
        scanner_advance(p);
    }
    let condition;
    if (isWord(p, 'if')) {
        scanner_advance(p);
        condition = parseExpression(p);
    }
    if (p.token !== closer)
        failUnclosed(p, start, isObject ? '}' : ']', `${isObject ? '`}`' : '`]`'} after the \`for\` expression`);
    if (isObject)
        p.braces--;
    return { kind: 'for', start, end: collections_close(p, newlines), keyName, valueName, collection, key, value, group, condition };
}
/** `value in` or `key, value in`, of expressions and of template directives. */
function parseForNames(p) {
    const first = parseForName(p);
    let second;
    if (p.token === Comma) {
        scanner_advance(p);
        second = parseForName(p);
    }
    if (!isWord(p, 'in'))
        faults_failExpected(p, '`in` after the names of `for`');
    scanner_advance(p);
    return second === undefined ? [undefined, first] : [first, second];
}
function parseForName(p) {
    if (p.token !== Name)
        faults_failExpected(p, 'a name after `for`');
    const name = p.text.slice(p.start, p.end);
    scanner_advance(p);
    return name;
}
function isWord(p, word) {
    return p.token === Name && p.end - p.start === word.length && p.text.startsWith(word, p.start);
}
/** Passes over the closing token, behind which line breaks count as they did outside. */
function collections_close(p, newlines) {
    const end = p.end;
    p.newlines = newlines;
    scanner_advance(p);
    return end;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/directives.js

/** Makes the flat list of a template's pieces a tree. */
function nestDirectives(p, pieces) {
    const root = [];
    const stack = [];
    let parts = root;
    for (const piece of pieces) {
        if (piece.kind !== 'directive') {
            parts.push(piece);
            continue;
        }
        switch (piece.word) {
            case 'if':
            case 'for': {
                if (p.depth + stack.length >= maximumDepth)
                    fail(p, 'nested too deeply', piece.start, piece.end);
                const open = { directive: piece, outer: parts, body: [], otherwise: undefined };
                stack.push(open);
                parts = open.body;
                break;
            }
            case 'else': {
                const open = stack.at(-1);
                if (open?.directive.word !== 'if')
                    fail(p, '`%{ else }` without `%{ if }`', piece.start, piece.end);
                if (open.otherwise)
                    fail(p, 'a second `%{ else }` for the same `%{ if }`', piece.start, piece.end);
                parts = open.otherwise = [];
                break;
            }
            default: {
                const open = stack.pop();
                const opener = piece.word === 'endif' ? 'if' : 'for';
                if (open?.directive.word !== opener)
                    fail(p, `\`%{ ${piece.word} }\` without \`%{ ${opener} }\``, piece.start, piece.end);
                parts = open.outer;
                parts.push(finish(open, piece.end));
            }
        }
    }
    const unclosed = stack.at(-1)?.directive;
    if (unclosed)
        fail(p, `\`%{ ${unclosed.word} }\` has no \`%{ end${unclosed.word} }\``, unclosed.start, unclosed.end);
    return root;
}
function finish({ directive, body, otherwise }, end) {
    const { start } = directive;
    if (directive.word === 'if') {
        // biome-ignore lint/suspicious/noThenProperty: nobody awaits a template
        return { kind: 'if', start, end, condition: directive.condition, then: body, otherwise: otherwise ?? [] };
    }
    const { keyName, valueName, collection } = directive;
    return { kind: 'each', start, end, keyName, valueName, collection, body };
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/template.js








function startPieces() {
    return { list: [], strip: false };
}
/** Literal text with its escapes resolved. `~` reaches as far as one such piece, so heredocs add each line on its own. */
function addText(pieces, text, start, end) {
    pieces.list.push({ kind: 'text', start, end, text: pieces.strip ? trimLeft(text) : text });
    pieces.strip = false;
}
/**
 * `${ … }` or `%{ … }` that starts at `at`, in the template that was opened at `opener`. Returns where the text goes on.
 */
function readSequence(p, pieces, at, opener) {
    const stripsBefore = p.text.charCodeAt(at + 2) === Tilde;
    const before = pieces.list.at(-1);
    if (stripsBefore && before?.kind === 'text')
        before.text = trimRight(before.text);
    const { newlines } = p;
    p.newlines = false;
    p.braces++;
    p.end = at + (stripsBefore ? 3 : 2);
    scanner_advance(p);
    const isDirective = p.text.charCodeAt(at) === Percent;
    const content = isDirective ? parseDirective(p) : parseExpression(p);
    if (p.token !== tokens_CloseBrace && p.token !== StripClose)
        template_failUnclosed(p, at, opener, isDirective);
    p.newlines = newlines;
    p.braces--;
    pieces.strip = p.token === StripClose;
    const { end } = p;
    if ('word' in content)
        pieces.list.push({ kind: 'directive', start: at, end, ...content });
    else
        pieces.list.push({ kind: 'interpolation', start: at, end, value: content });
    return end;
}
function template_failUnclosed(p, at, opener, isDirective) {
    const sequence = isDirective ? '%{' : '${';
    // A quote or the end: it was forgotten to close. Anything else is mostly the syntax of another language, such as a shell.
    const isQuote = p.token === tokens_Quote && p.text[opener] === '"';
    if (p.token === EndOfFile || isQuote) {
        fail(p, `\`${sequence}\` is never closed: expected \`}\`, found ${isQuote ? '`"`' : describeToken(p)}`, at, at + 2);
    }
    fail(p, `expected \`}\` to close \`${sequence}\`, found ${describeToken(p)} (\`${sequence[0]}${sequence}\` stands for a literal \`${sequence}\`)`);
}
function parseDirective(p) {
    if (isWord(p, 'if')) {
        scanner_advance(p);
        return { word: 'if', condition: parseExpression(p) };
    }
    if (isWord(p, 'for')) {
        scanner_advance(p);
        const [keyName, valueName] = parseForNames(p);
        return { word: 'for', keyName, valueName, collection: parseExpression(p) };
    }
    for (const word of ['else', 'endif', 'endfor']) {
        if (!isWord(p, word))
            continue;
        scanner_advance(p);
        return { word };
    }
    return faults_failExpected(p, '`if`, `else`, `endif`, `for` or `endfor` after `%{`');
}
/** The node of a template whose pieces are complete; a plain string if none of them is a sequence. */
function finishTemplate(p, pieces, start, end) {
    const list = joinTexts(pieces.list);
    const first = list[0];
    if (first === undefined)
        return { kind: 'literal', start, end, value: '' };
    if (list.length === 1 && first.kind === 'text')
        return { kind: 'literal', start, end, value: first.text };
    return { kind: 'template', start, end, parts: nestDirectives(p, list) };
}
/** Neighbouring texts become one. */
function joinTexts(list) {
    const joined = [];
    let texts = [];
    let into;
    for (const piece of list) {
        if (piece.kind === 'text' && into) {
            texts.push(piece.text);
            into.end = piece.end;
            continue;
        }
        if (into && texts.length > 1)
            into.text = texts.join('');
        into = piece.kind === 'text' ? piece : undefined;
        if (into)
            texts = [into.text];
        joined.push(piece);
    }
    if (into && texts.length > 1)
        into.text = texts.join('');
    return joined;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/string.js





/** A string in double quotes; the current token is the opening one. */
function parseString(p) {
    const { text, limit, start } = p;
    // Most strings have neither escapes nor sequences: they are done in this loop.
    for (let at = start + 1, isLatin = true; at < limit; at++) {
        const code = text.charCodeAt(at);
        if (code === Quote) {
            p.end = at + 1;
            scanner_advance(p);
            const value = text.slice(start + 1, at);
            return { kind: 'literal', start, end: at + 1, value: isLatin ? value : normalized(value) };
        }
        if (code === Backslash ||
            code === Dollar ||
            code === Percent ||
            code === LineFeed ||
            code === CarriageReturn)
            break;
        if (code >= 0x300)
            isLatin = false;
    }
    return parseTemplateString(p, start);
}
function parseTemplateString(p, start) {
    const pieces = startPieces();
    let at = start + 1;
    for (;;) {
        const end = endOfText(p, at);
        if (end > at)
            addText(pieces, normalized(unescapeQuoted(p, at, end)), at, end);
        if (p.text.charCodeAt(end) === Quote) {
            p.end = end + 1;
            scanner_advance(p);
            return finishTemplate(p, pieces, start, end + 1);
        }
        if (!atSequence(p, end))
            string_failUnclosed(p, start, end);
        at = readSequence(p, pieces, end, start);
    }
}
/** Where the literal text that starts at `at` ends: at the closing quote, at a sequence, or where the string is cut off. */
function endOfText(p, start) {
    const { text, limit } = p;
    let at = start;
    while (at < limit) {
        const code = text.charCodeAt(at);
        if (code === Quote || code === LineFeed || code === CarriageReturn)
            return at;
        if (code === Backslash) {
            const next = text.charCodeAt(at + 1);
            at += next === LineFeed || next === CarriageReturn ? 1 : 2;
        }
        else if (isEscapedMarker(text, at))
            at += 3;
        else if (atSequence(p, at))
            return at;
        else
            at++;
    }
    return limit;
}
/** Whether `${` or `%{` stands here. */
function atSequence(p, at) {
    const code = p.text.charCodeAt(at);
    return (code === Dollar || code === Percent) && at + 1 < p.limit && p.text.charCodeAt(at + 1) === OpenBrace;
}
function string_failUnclosed(p, start, end) {
    p.start = p.end = end;
    fail(p, 'this string is never closed: expected `"` before the end of the line', start, end);
}
/** A quoted label of a block, in which no template sequences are allowed. */
function parseQuotedLabel(p) {
    const { start } = p;
    let at = start + 1;
    for (;;) {
        const end = endOfText(p, at);
        if (p.text.charCodeAt(end) === Quote && end < p.limit) {
            const text = unescapeQuoted(p, start + 1, end);
            p.end = end + 1;
            scanner_advance(p);
            return { start, end: end + 1, text };
        }
        if (!atSequence(p, end))
            string_failUnclosed(p, start, end);
        reportFault(p, `\`${p.text.slice(end, end + 2)}\` is not allowed in the label of a block`, end, end + 2);
        at = end + 2;
    }
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/heredoc.js







/** `<<EOT` or `<<-EOT`; the current token is this opener with its line break. */
function parseHeredoc(p) {
    const { text, start, end: opened } = p;
    const isFlush = text.charCodeAt(start + 2) === Dash;
    const markerStart = start + (isFlush ? 3 : 2);
    const markerEnd = endOfName(text, markerStart, p.limit);
    const marker = text.slice(markerStart, markerEnd);
    const pieces = startPieces();
    p.heredocs.push(marker);
    let at = opened;
    let end = closingMarker(p, at, marker);
    while (end < 0) {
        if (at >= p.limit)
            heredoc_failUnclosed(p, marker, start, markerEnd);
        at = readLine(p, pieces, at, start);
        end = closingMarker(p, at, marker);
    }
    p.heredocs.pop();
    if (isFlush)
        removeIndentation(pieces);
    p.end = end;
    scanner_advance(p);
    return finishTemplate(p, pieces, start, end);
}
/** Text without delimiters, up to the limit: strings in JSON. */
function parseBareTemplate(p) {
    const start = p.end;
    const pieces = startPieces();
    let at = start;
    while (at < p.limit)
        at = readLine(p, pieces, at, start);
    return finishTemplate(p, pieces, start, p.limit);
}
/** One line with its line break, as a piece of its own between sequences. A sequence may go over several lines. */
function readLine(p, pieces, start, opener) {
    const { text, limit } = p;
    let from = start;
    let at = start;
    let escaped = false;
    while (at < limit) {
        const code = text.charCodeAt(at);
        at++;
        if (code === LineFeed)
            break;
        if (code === CarriageReturn && isStrayReturn(p, at))
            reportFault(p, 'found a carriage return without a line feed', at - 1, at);
        if (code === Dollar || code === Percent) {
            if (isEscapedMarker(text, at - 1)) {
                escaped = true;
                at += 2;
            }
            else if (atSequence(p, at - 1)) {
                if (at - 1 > from)
                    addLine(p, pieces, from, at - 1, escaped);
                from = at = readSequence(p, pieces, at - 1, opener);
                escaped = false;
            }
        }
    }
    if (at > from)
        addLine(p, pieces, from, at, escaped);
    return at;
}
/** Heredocs cannot contain them. Strings of JSON can. */
function isStrayReturn(p, next) {
    return p.heredocs.length > 0 && p.text.charCodeAt(next) !== LineFeed;
}
function addLine(p, pieces, start, end, escaped) {
    addText(pieces, escaped ? unescapeMarkers(p.text, start, end) : p.text.slice(start, end), start, end);
}
/** If the line at `start` consists of the marker, where the marker ends; otherwise -1. It may be indented in either kind. */
function closingMarker(p, start, marker) {
    const { text, limit } = p;
    let at = start;
    while (at < limit && isBlank(text.charCodeAt(at)))
        at++;
    if (!text.startsWith(marker, at))
        return -1;
    const end = at + marker.length;
    if (end > limit)
        return -1;
    for (at = end; at < limit; at++) {
        const code = text.charCodeAt(at);
        if (code === LineFeed || (code === CarriageReturn && text.charCodeAt(at + 1) === LineFeed))
            return end;
        if (!isBlank(code))
            return -1;
    }
    reportFault(p, `expected a newline after the end \`${marker}\` of the heredoc, found ${p.ending}`, end - marker.length, end);
    return end;
}
function isBlank(code) {
    return code !== LineFeed && code !== CarriageReturn && isSpace(code);
}
function heredoc_failUnclosed(p, marker, start, end) {
    reportFault(p, `this heredoc is never closed: expected a line with nothing but \`${marker}\``, start, end);
    giveUp(p);
    fail(p, '');
}
/**
 * `<<-`: takes the smallest indentation from each line. Blank lines count for nothing and stay as they are; a line that starts
 * with a sequence has no indentation. It is the literal text that counts, not what sequences will yield.
 */
function removeIndentation(pieces) {
    let smallest = Number.POSITIVE_INFINITY;
    let atLineStart = true;
    const firsts = [];
    for (const piece of pieces.list) {
        if (piece.kind !== 'text') {
            if (atLineStart)
                smallest = 0;
            atLineStart = false;
            continue;
        }
        const endsLine = piece.text.endsWith('\n');
        if (atLineStart) {
            const width = leadingSpace(piece.text);
            if (width < piece.text.length || !endsLine) {
                firsts.push(piece);
                if (width < smallest)
                    smallest = width;
            }
        }
        atLineStart = endsLine;
    }
    for (const piece of firsts) {
        piece.text = piece.text.slice(smallest);
        piece.start += smallest;
    }
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/term.js








/** An operand without operators and accesses. */
function parseTerm(p) {
    switch (p.token) {
        case Name:
            return parseNamed(p);
        case tokens_Quote:
            return parseString(p);
        case NumberLiteral:
            return parseNumber(p);
        case OpenBracket:
            return parseTuple(p);
        case tokens_OpenBrace:
            return parseObject(p);
        case OpenParenthesis:
            return parseParentheses(p);
        case Heredoc:
            return parseHeredoc(p);
        default:
            return failTerm(p);
    }
}
function parseNamed(p) {
    const { text, start, end } = p;
    scanner_advance(p);
    if (p.token === OpenParenthesis || p.token === DoubleColon)
        return parseCall(p, start);
    const name = text.slice(start, end);
    switch (name) {
        case 'true':
            return { kind: 'literal', start, end, value: true };
        case 'false':
            return { kind: 'literal', start, end, value: false };
        case 'null':
            return { kind: 'literal', start, end, value: null };
        default:
            return { kind: 'variable', start, end, name };
    }
}
function parseNumber(p) {
    const { text, start, end } = p;
    const value = Number(text.slice(start, end));
    if (Number.isNaN(value))
        fail(p, `${faults_quoted(text, start, end)} is not a number`);
    scanner_advance(p);
    return { kind: 'literal', start, end, value };
}
function parseParentheses(p) {
    const { start, newlines } = p;
    p.newlines = false;
    scanner_advance(p);
    const inner = parseExpression(p);
    if (p.token !== CloseParenthesis)
        failUnclosed(p, start, ')', '`)`');
    const end = p.end;
    p.newlines = newlines;
    scanner_advance(p);
    return { kind: 'parentheses', start, end, inner };
}
/** `name(…)` or `name::space::name(…)`; the current token is the one after the first name. */
function parseCall(p, start) {
    const name = parseFunctionName(p, start);
    const { newlines, start: opener } = p;
    p.newlines = false;
    scanner_advance(p);
    const args = [];
    let expand = false;
    while (p.token !== CloseParenthesis) {
        if (p.token === EndOfFile)
            failUnclosed(p, opener, ')', 'an argument');
        args.push(parseExpression(p));
        if (p.token === Ellipsis) {
            expand = true;
            scanner_advance(p);
            if (p.token !== CloseParenthesis)
                faults_failExpected(p, '`)` after `...`');
        }
        else if (p.token === Comma)
            scanner_advance(p);
        else if (p.token !== CloseParenthesis)
            failUnclosed(p, opener, ')', `\`,\` or \`)\` after an argument of \`${name}\``);
    }
    const end = p.end;
    p.newlines = newlines;
    scanner_advance(p);
    return { kind: 'call', start, end, name, arguments: args, expand };
}
/** Spaces are allowed around `::`, and belong not to the name. */
function parseFunctionName(p, start) {
    let name = p.text.slice(start, p.previousEnd);
    while (p.token === DoubleColon) {
        scanner_advance(p);
        if (p.token !== Name)
            faults_failExpected(p, 'the name of a function after `::`');
        name += `::${p.text.slice(p.start, p.end)}`;
        scanner_advance(p);
    }
    if (p.token !== OpenParenthesis)
        faults_failExpected(p, `\`(\` after the function name \`${name}\``);
    return name;
}
function failTerm(p) {
    if (p.token === tokens_Less && p.text[p.end] === '<')
        failHeredocOpener(p);
    const found = p.text.slice(p.start, p.end);
    const advice = p.token === Stray ? strayCharacters[found] : undefined;
    fail(p, `expected an expression, found ${describeToken(p)}${advice ? ` (${advice})` : ''}`);
}
/** What people mean who write these. */
const strayCharacters = {
    "'": 'strings are enclosed in double quotes',
    '“': 'strings are enclosed in straight quotes',
    '”': 'strings are enclosed in straight quotes',
    '`': 'strings are enclosed in double quotes',
};
/** `<<` that opens no heredoc. If there is a marker, the lines up to its end are still taken for the text they were meant to be. */
function failHeredocOpener(p) {
    const dash = p.text[p.end + 1] === '-' ? 1 : 0;
    const start = p.end + 1 + dash;
    const end = endOfName(p.text, start, p.limit);
    if (end === start)
        fail(p, 'expected the marker of a heredoc, such as `EOT`, after `<<`', p.start, start);
    const marker = p.text.slice(start, end);
    p.heredocs.push(marker);
    const found = end >= p.limit ? p.ending : 'more on the same line';
    fail(p, `expected a newline right after the heredoc marker \`${marker}\`, found ${found}`, p.start, end);
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/expression.js




/** How tightly the operator binds; 0 for a token that is no binary operator. */
const precedences = new Uint8Array(256);
precedences[Or] = 1;
precedences[And] = 2;
precedences[EqualTo] = precedences[NotEqualTo] = 3;
precedences[tokens_Less] = precedences[tokens_Greater] = precedences[LessOrEqual] = precedences[GreaterOrEqual] = 4;
precedences[tokens_Plus] = precedences[Minus] = 5;
precedences[tokens_Star] = precedences[tokens_Slash] = precedences[tokens_Percent] = 6;
/** Any expression. The current token is its first one, and afterwards the one behind it. */
function parseExpression(p) {
    enter(p);
    const tallest = p.height;
    p.height = 0;
    let result = parseBinary(p, 1);
    if (p.token === Question)
        result = parseConditional(p, result);
    faults_link(p);
    if (tallest > p.height)
        p.height = tallest;
    p.depth--;
    return result;
}
function parseConditional(p, condition) {
    scanner_advance(p);
    const then = parseExpression(p);
    if (p.token !== tokens_Colon)
        faults_failExpected(p, '`:` and the other outcome of the condition');
    scanner_advance(p);
    const otherwise = parseExpression(p);
    return { kind: 'conditional', start: condition.start, end: otherwise.end, condition, then, otherwise };
}
/** Operators that bind at least as tightly as `minimum`. All of them associate to the left. */
function parseBinary(p, minimum) {
    let left = parseOperand(p);
    for (;;) {
        const precedence = precedences[p.token] ?? 0;
        if (precedence < minimum || precedence === 0)
            return left;
        const operator = p.text.slice(p.start, p.end);
        scanner_advance(p);
        const right = parseBinary(p, precedence + 1);
        faults_link(p);
        left = { kind: 'binary', start: left.start, end: right.end, operator, left, right };
    }
}
function parseOperand(p) {
    if (p.token !== Not && p.token !== Minus)
        return parseAccess(p, parseTerm(p));
    const start = p.start;
    const operator = p.token === Not ? '!' : '-';
    enter(p);
    scanner_advance(p);
    const operand = parseOperand(p);
    p.depth--;
    faults_link(p);
    return { kind: 'unary', start, end: operand.end, operator, operand };
}
/** What may follow a term: `.name`, `.0`, `[key]`, `.*`, `[*]`. */
function parseAccess(p, term) {
    let object = term;
    for (;;) {
        if (p.token === tokens_Dot) {
            const { start } = p;
            scanner_advance(p);
            object = p.token === tokens_Star ? parseAttributeSplat(p, object, start) : parseAttributeAccess(p, object);
        }
        else if (p.token === OpenBracket) {
            const { start } = p;
            scanner_advance(p);
            object = p.token === tokens_Star ? parseFullSplat(p, object, start) : parseIndex(p, object);
        }
        else
            return object;
        faults_link(p);
    }
}
/** `object.name` or `object.0`; the current token is the one after the dot. */
function parseAttributeAccess(p, object) {
    const { text, start, end } = p;
    if (p.token === Name) {
        scanner_advance(p);
        return { kind: 'get', start: object.start, end, object, name: text.slice(start, end) };
    }
    if (p.token !== NumberLiteral)
        faults_failExpected(p, 'a name after `.`');
    const digits = text.slice(start, end);
    scanner_advance(p);
    const dot = digits.indexOf('.');
    if (dot < 0)
        return indexByNumber(object, digits, start, end);
    // `.0.1` is scanned as the number 0.1. HashiCorp rejects it and so do we, but what is meant is plain.
    const [first, second] = [digits.slice(0, dot), digits.slice(dot + 1)];
    reportFault(p, `two numbers after dots in a row are not allowed: expected \`[${first}][${second}]\`, found \`.${digits}\``, start, end);
    return indexByNumber(indexByNumber(object, first, start, start + dot), second, start + dot + 1, end);
}
function indexByNumber(object, digits, start, end) {
    const key = { kind: 'literal', start, end, value: Number(digits) };
    return { kind: 'index', start: object.start, end, object, key };
}
function parseIndex(p, object) {
    const newlines = p.newlines;
    p.newlines = false;
    if (p.token === Newline)
        scanner_advance(p);
    const key = parseExpression(p);
    if (p.token !== CloseBracket)
        faults_failExpected(p, '`]` after the index');
    const end = p.end;
    p.newlines = newlines;
    scanner_advance(p);
    return { kind: 'index', start: object.start, end, object, key };
}
/** `object.*.a.b`: only attribute accesses belong to each element; an index that follows takes one of the results. */
function parseAttributeSplat(p, object, start) {
    let each = { kind: 'item', start, end: p.end };
    scanner_advance(p);
    while (p.token === tokens_Dot) {
        scanner_advance(p);
        if (p.token === tokens_Star)
            fail(p, 'a splat `.*` cannot stand behind another one');
        each = parseAttributeAccess(p, each);
        faults_link(p);
    }
    return { kind: 'splat', start: object.start, end: each.end, object, each };
}
/** `object[*].a[0]`: all that follows belongs to each element. */
function parseFullSplat(p, object, start) {
    scanner_advance(p);
    if (p.token !== CloseBracket)
        faults_failExpected(p, '`]` after `[*`');
    const item = { kind: 'item', start, end: p.end };
    enter(p);
    scanner_advance(p);
    const each = parseAccess(p, item);
    p.depth--;
    return { kind: 'splat', start: object.start, end: each.end, object, each };
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/recovery.js




/**
 * After a fault: goes to where the next attribute or block of this body, or of one around it, seems to start. `item` is the
 * start of the one with the fault, `braces` how many braces it had open when the fault was found, and `heredoc` the marker of
 * the heredoc it was found in.
 *
 * Brackets say little when one of them is missing, but people indent. So this looks at lines: those that are indented deeper than
 * the item belong to it; the next one that is not, and looks like an attribute, a block or the end of one, ends it.
 */
function recover(p, item, braces, heredoc) {
    const { text, limit } = p;
    const indent = indentation(text, lineStart(text, item));
    let open = braces;
    let at = limit;
    if (heredoc !== undefined)
        at = skipHeredoc(p, heredoc);
    else if (p.token === EndOfFile) {
        // Something never closed has swallowed all the rest. This happens at most as often as there are faults to report.
        at = endOfLine(text, item, limit) + 1;
    }
    else {
        const line = lineStart(text, p.start);
        if (line > item && line + indentation(text, line) === p.start) {
            // The fault is at the start of a line, which may be just what comes next.
            at = line;
        }
        else {
            const end = endOfLine(text, p.start, limit);
            open += unbalanced(text, p.start, end);
            at = end + 1;
        }
    }
    while (at < limit) {
        const end = endOfLine(text, at, limit);
        const width = indentation(text, at);
        const first = at + width;
        if (first < end && width <= indent) {
            if (text.charCodeAt(first) === tokens_CloseBrace) {
                // The brace that closes the item itself, or one around it.
                if (open <= 0 || width < indent)
                    break;
                open = 0;
            }
            else if (text.charCodeAt(first) === tokens_OpenBrace)
                open += unbalanced(text, first, end);
            else if (looksLikeItem(text, first, end))
                break;
        }
        at = end + 1;
    }
    p.end = Math.min(at, limit);
    p.newlines = true;
    scanner_advance(p);
}
function lineStart(text, at) {
    return text.lastIndexOf('\n', at - 1) + 1;
}
function indentation(text, start) {
    let at = start;
    while (text.charCodeAt(at) === Space || text.charCodeAt(at) === Tab)
        at++;
    return at - start;
}
/** How many more braces are opened than closed in the rest of a line. Only a guess: strings and comments are not looked for. */
function unbalanced(text, start, end) {
    let open = 0;
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === tokens_OpenBrace)
            open++;
        else if (code === tokens_CloseBrace)
            open--;
    }
    return open;
}
/** `name =`, or a line that starts with a name and ends with `{`, or `name { … }`. */
function looksLikeItem(text, start, end) {
    let at = endOfName(text, start, end);
    if (at === start)
        return false;
    at += indentation(text, at);
    const code = text.charCodeAt(at);
    if (code === tokens_Equals)
        return text.charCodeAt(at + 1) !== tokens_Equals;
    if (code === tokens_OpenBrace)
        return true;
    let last = end - 1;
    while (last > at && text.charCodeAt(last) <= 32)
        last--;
    return text.charCodeAt(last) === tokens_OpenBrace || text.charCodeAt(last) === tokens_CloseBrace;
}
/** Where the line after the heredoc's closing marker starts; the limit if it has none. */
function skipHeredoc(p, marker) {
    const { text, limit } = p;
    let at = endOfLine(text, p.end, limit) + 1;
    while (at < limit) {
        const end = endOfLine(text, at, limit);
        if (text.slice(at, end).trim() === marker)
            return end + 1;
        at = end + 1;
    }
    return limit;
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/body.js






/** The whole file, which nothing closes. */
function parseRootBody(p, start) {
    const draft = startDraft();
    while (p.token !== EndOfFile && !p.gaveUp) {
        if (p.token === Newline)
            scanner_advance(p);
        else if (p.token === tokens_CloseBrace) {
            reportFault(p, 'found `}` that closes nothing', p.start, p.end);
            scanner_advance(p);
        }
        else
            parseItem(p, draft);
    }
    return finishBody(p, draft, start, p.limit);
}
/** The lines of a block up to its `}`, which stays the current token. */
function parseBlockBody(p, block, headerEnd, start) {
    const draft = startDraft();
    while (p.token !== tokens_CloseBrace && !p.gaveUp) {
        if (p.token === Newline)
            scanner_advance(p);
        else if (p.token === EndOfFile) {
            reportFault(p, `the block ${faults_quoted(p.text, block, headerEnd)} is never closed: expected \`}\`, found ${describeToken(p)}`, block, headerEnd);
            giveUp(p);
        }
        else
            parseItem(p, draft);
    }
    return finishBody(p, draft, start, p.gaveUp ? p.limit : p.end);
}
function startDraft() {
    return { attributes: [], blocks: [], names: undefined, incomplete: false };
}
function finishBody(p, { attributes, blocks, incomplete }, start, end) {
    const body = { start, end, attributes, blocks };
    return incomplete || p.gaveUp ? { ...body, incomplete: true } : body;
}
/** An attribute or a block, with its line break. After a fault in it, the parser goes on with the next one. */
function parseItem(p, draft) {
    const { start, depth, braces } = p;
    const heredocs = p.heredocs.length;
    try {
        if (p.token !== Name)
            failItem(p);
        const name = p.text.slice(start, p.end);
        const nameEnd = p.end;
        scanner_advance(p);
        if (p.token === tokens_Equals) {
            addAttribute(p, draft, parseAttribute(p, name, start, nameEnd));
            endItem(p, `the value of \`${name}\``);
        }
        else {
            draft.blocks.push(parseBlock(p, name, start, nameEnd));
            endItem(p, 'the block');
        }
    }
    catch (thrown) {
        if (thrown !== stopped)
            throw thrown;
        draft.incomplete = true;
        if (!p.gaveUp)
            recover(p, start, p.braces - braces, p.heredocs[heredocs]);
        p.depth = depth;
        p.braces = braces;
        p.heredocs.length = heredocs;
    }
}
function failItem(p) {
    const found = p.text.slice(p.start, p.start + 7);
    if (found === '<<<<<<<' || found === '=======' || found === '>>>>>>>') {
        fail(p, 'found the marker of a merge conflict', p.start, p.start + found.length);
    }
    if (p.token === tokens_Quote)
        fail(p, 'expected the name of an attribute or block, found a string (names are not quoted)');
    faults_failExpected(p, 'an attribute or a block');
}
function parseAttribute(p, name, start, nameEnd) {
    scanner_advance(p);
    p.height = 0;
    const value = parseExpression(p);
    return { start, end: value.end, name, nameEnd, value };
}
function addAttribute(p, draft, attribute) {
    const { name, start, nameEnd } = attribute;
    if (hasAttribute(draft, name)) {
        reportFault(p, `\`${name}\` is already set in this block`, start, nameEnd);
        return;
    }
    draft.attributes.push(attribute);
    draft.names?.add(name);
}
/** Most bodies have a handful of attributes: looking through those is faster than keeping a set for each body. */
function hasAttribute(draft, name) {
    if (draft.names)
        return draft.names.has(name);
    for (const attribute of draft.attributes)
        if (attribute.name === name)
            return true;
    if (draft.attributes.length >= 16)
        draft.names = new Set(draft.attributes.map((attribute) => attribute.name));
    return false;
}
/** Attributes and blocks end with their line. */
function endItem(p, what) {
    if (p.token === EndOfFile)
        return;
    if (p.token !== Newline)
        faults_failExpected(p, `a newline after ${what}`);
    scanner_advance(p);
}
function parseBlock(p, type, start, typeEnd) {
    const labels = [];
    while (p.token === tokens_Quote || p.token === Name) {
        labels.push(p.token === tokens_Quote ? parseQuotedLabel(p) : parseBareLabel(p));
    }
    if (p.token !== tokens_OpenBrace)
        failHeader(p, type, labels, start);
    const headerEnd = labels.at(-1)?.end ?? typeEnd;
    const opened = p.start;
    enter(p);
    p.braces++;
    scanner_advance(p);
    const isOneLine = p.token !== Newline && p.token !== tokens_CloseBrace && p.token !== EndOfFile;
    const body = isOneLine ? parseOneLineBody(p, opened) : parseBlockBody(p, start, headerEnd, opened);
    const { end } = body;
    p.depth--;
    p.braces--;
    scanner_advance(p);
    return { start, end, type, labels, headerEnd, body };
}
function parseBareLabel(p) {
    const { start, end } = p;
    scanner_advance(p);
    return { start, end, text: p.text.slice(start, end) };
}
function failHeader(p, type, labels, start) {
    if (labels.length === 0)
        faults_failExpected(p, `\`=\` or \`{\` after \`${type}\``);
    faults_failExpected(p, `\`{\` after ${faults_quoted(p.text, start, labels.at(-1)?.end ?? start)}`);
}
/** `{ name = value }`: one attribute, and everything on one line. */
function parseOneLineBody(p, opened) {
    const { start, end: nameEnd } = p;
    if (p.token !== Name)
        failItem(p);
    const name = p.text.slice(start, nameEnd);
    scanner_advance(p);
    if (p.token !== tokens_Equals)
        faults_failExpected(p, `\`=\` after \`${name}\` in a block on one line`);
    const attribute = parseAttribute(p, name, start, nameEnd);
    if (p.token !== tokens_CloseBrace) {
        faults_failExpected(p, '`}` after the only attribute of a block on one line');
    }
    return { start: opened, end: p.end, attributes: [attribute], blocks: [] };
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/parser.js
function startParser(text, start, limit, ending) {
    return {
        text,
        limit,
        ending,
        token: 0,
        start,
        end: start,
        previousEnd: start,
        newlines: true,
        depth: 0,
        height: 0,
        braces: 0,
        heredocs: [],
        faults: [],
        gaveUp: false,
    };
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/parse.js







/** Native syntax: `*.tf`, `*.tfvars`, `*.hcl`. Never throws: what is wrong with the text is in `faults`. */
function parseHcl(source) {
    const { text } = source;
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const p = startParser(text, start, text.length, 'the end of the file');
    scanner_advance(p);
    const body = parseRootBody(p, start);
    return { source, body, faults: p.faults };
}
/** An expression between two offsets of a text; line breaks do not count in it. */
function parse_parseExpression(text, start = 0, end = text.length) {
    return attempt(text, start, end, (p) => {
        p.newlines = false;
        advance(p);
        const value = expression(p);
        if (p.token !== Token.EndOfFile)
            failExpected(p, 'the end of the expression');
        return value;
    });
}
/** A template without quotes between two offsets of a text, in which only `$${` and `%%{` are escapes. */
function parseTemplate(text, start = 0, end = text.length) {
    return attempt(text, start, end, parseBareTemplate);
}
function attempt(text, start, end, parse) {
    const p = startParser(text, start, end, 'the end of the string');
    try {
        return { value: parse(p), faults: p.faults };
    }
    catch (thrown) {
        if (thrown !== stopped)
            throw thrown;
        return { value: undefined, faults: p.faults };
    }
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/json.js




/** The blocks of Terraform's top level, and how many labels each has. Below them JSON does not tell blocks from attributes. */
const labelCounts = new Map([
    ['check', 1],
    ['data', 2],
    ['ephemeral', 2],
    ['import', 0],
    ['locals', 0],
    ['module', 1],
    ['moved', 0],
    ['output', 1],
    ['provider', 1],
    ['removed', 0],
    ['resource', 2],
    ['terraform', 0],
    ['variable', 1],
]);
/** `*.tf.json`: JSON as the tree that native syntax would give, except that nested blocks are attributes with objects. */
function parseTerraformJson(source) {
    const { value, faults } = readJson(source.text);
    const reading = { text: source.text, templates: true, faults, broken: 0 };
    const attributes = [];
    const blocks = [];
    for (const { key, value: content } of value ? objectsIn(reading, value, 'the configuration').flatMap(propertiesOf) : []) {
        const labels = labelCounts.get(key.value);
        if (labels === undefined)
            json_addAttribute(reading, attributes, key, content);
        else
            addBlocks(reading, blocks, key, [], labels, content);
    }
    return { source, body: body(faults, value, source.text, attributes, blocks), faults };
}
/** `*.tfvars.json`: values of variables, in which `${` means nothing. */
function parseJsonValues(source) {
    const { value, faults } = readJson(source.text);
    const reading = { text: source.text, templates: false, faults, broken: 0 };
    const attributes = [];
    if (value?.kind === 'object') {
        for (const { key, value: content } of propertiesOf(value))
            json_addAttribute(reading, attributes, key, content);
    }
    else if (value)
        faults.push({ start: value.start, end: value.end, message: 'expected an object with the values of variables' });
    return { source, body: body(faults, value, source.text, attributes, []), faults };
}
function body(faults, place, text, attributes, blocks) {
    const { start, end } = place ?? { start: 0, end: text.length };
    return faults.length > 0 ? { start, end, attributes, blocks, incomplete: true } : { start, end, attributes, blocks };
}
/** The properties of an object that stands for a body or for labels: `"//"` is a comment there. */
function propertiesOf(object) {
    return object.properties.filter(({ key }) => key.value !== '//');
}
/** Wherever a body or labels may stand, there may also be a list of them. */
function objectsIn(reading, value, what) {
    if (value.kind === 'object')
        return [value];
    if (value.kind === 'scalar' && value.value === null)
        return [];
    if (value.kind === 'array')
        return value.items.flatMap((item) => objectsIn(reading, item, what));
    reading.faults.push({ start: value.start, end: value.end, message: `expected an object or a list of objects for ${what}` });
    return [];
}
/** Each object below `labels` more properties is one block. Its header is its innermost label: the outer ones it shares. */
function addBlocks(reading, blocks, type, path, labels, value) {
    for (const object of objectsIn(reading, value, `\`${[type.value, ...path.map(({ text }) => text)].join(' ')}\``)) {
        if (labels > 0) {
            for (const { key, value: content } of propertiesOf(object)) {
                const label = { start: key.start, end: key.end, text: key.value };
                addBlocks(reading, blocks, type, [...path, label], labels - 1, content);
            }
            continue;
        }
        const { start, end: headerEnd } = path.at(-1) ?? type;
        blocks.push({ start, end: object.end, type: type.value, labels: path, headerEnd, body: blockBody(reading, object) });
    }
}
function blockBody(reading, object) {
    const before = reading.broken;
    const attributes = [];
    for (const { key, value } of propertiesOf(object))
        json_addAttribute(reading, attributes, key, value);
    const { start, end } = object;
    const result = { start, end, attributes, blocks: [] };
    return reading.broken > before ? { ...result, incomplete: true } : result;
}
/** As in native syntax, an attribute with a fault in it is not in the tree. */
function json_addAttribute(reading, attributes, key, content) {
    const before = reading.broken;
    const value = json_expression(reading, content);
    if (reading.broken > before)
        return;
    attributes.push({ start: key.start, end: content.end, name: key.value, nameEnd: key.end, value });
}
function json_expression(reading, value) {
    const { start, end } = value;
    switch (value.kind) {
        case 'string':
            return string(reading, value);
        case 'scalar':
            return { kind: 'literal', start, end, value: value.value };
        case 'array':
            return { kind: 'tuple', start, end, items: value.items.map((item) => json_expression(reading, item)) };
        case 'object':
            return {
                kind: 'object',
                start,
                end,
                items: value.properties.map(({ key, value: content }) => ({
                    start: key.start,
                    end: content.end,
                    key: string(reading, key),
                    value: json_expression(reading, content),
                })),
            };
    }
}
function string(reading, { start, end, value, escaped }) {
    const plain = { kind: 'literal', start, end, value: normalized(value) };
    if (!reading.templates || !(value.includes('${') || value.includes('%{')))
        return plain;
    const { value: template, faults } = escaped ? parseTemplate(value) : parseTemplate(reading.text, start + 1, end - 1);
    if (faults.length > 0)
        reading.broken++;
    for (const fault of faults) {
        if (reading.faults.length < maximumFaults)
            reading.faults.push(escaped ? { ...fault, start, end } : fault);
    }
    if (!template)
        return plain;
    return escaped ? placed(template, start, end) : { ...template, start, end };
}
/** A copy of a tree in which every node has the same place: offsets into a text with escapes lead nowhere. */
function placed(value, start, end) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => placed(item, start, end));
    const copy = {};
    for (const [name, content] of Object.entries(value))
        copy[name] = placed(content, start, end);
    return { ...copy, start, end };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/module.js


function sourceIsTerraform(path) {
    return /\.(?:tf|tofu|tf\.json|tofu\.json)$/.test(path);
}
function isValuesFile(path) {
    return /\.tfvars(?:\.json)?$/.test(path);
}
function parseFile(source) {
    return source.path.endsWith('.json') ? parseTerraformJson(source) : parseHcl(source);
}
function loadModule(directory, files) {
    const variables = new Map();
    const locals = new Map();
    const outputs = new Map();
    const resources = new Map();
    const calls = new Map();
    const providers = [];
    let isDeployable = false;
    for (const { source, body } of files) {
        for (const block of body.blocks) {
            const [first, second] = block.labels;
            const declared = { source, block };
            if (block.type === 'locals')
                for (const attribute of block.body.attributes)
                    locals.set(attribute.name, { source, attribute });
            else if (block.type === 'terraform')
                isDeployable ||= saysWhereItRuns(block.body);
            else if (!first)
                continue;
            else if (block.type === 'variable')
                variables.set(first.text, declared);
            else if (block.type === 'output')
                outputs.set(first.text, declared);
            else if (block.type === 'module')
                calls.set(first.text, declared);
            else if (block.type === 'provider')
                providers.push(declared);
            else if (!second)
                continue;
            else if (block.type === 'resource')
                resources.set(`${first.text}.${second.text}`, declared);
            else if (block.type === 'data')
                resources.set(`data.${first.text}.${second.text}`, declared);
        }
    }
    isDeployable ||= providers.some(({ block }) => block.labels[0]?.text === 'aws');
    return { directory, files, variables, locals, outputs, resources, calls, providers, isDeployable };
}
function saysWhereItRuns(body) {
    return body.blocks.some(({ type }) => type === 'backend' || type === 'cloud') || body.attributes.some(({ name }) => name === 'backend');
}
function attribute(body, name) {
    return body.attributes.find((candidate) => candidate.name === name);
}
/** A string written without any interpolation. */
function literalText(expression) {
    return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}
/** Where a module call's source lies, when it is a path of this tree; undefined for registries and other addresses. */
function localSource(directory, call) {
    const source = literalText(attribute(call.body, 'source')?.value);
    return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? joinPath(directory, source) : undefined;
}
/** Joins and normalises; undefined when the path leads above the working directory's parents that are known by name. */
function joinPath(directory, path) {
    const parts = directory === '' || path.startsWith('/') ? [] : directory.split('/');
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : path.slice(0, slash);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/value.js

/** More alternatives than this are not kept apart. */
const mostOptions = 48;
function unknown(at, why, same) {
    return same === undefined ? { kind: 'unknown', at, why } : { kind: 'unknown', at, why, same };
}
function failing(at, why) {
    return { kind: 'unknown', at, why, fails: true };
}
const value_text = (at, value) => ({ kind: 'string', at, value });
const number = (at, value) => ({ kind: 'number', at, value });
const bool = (at, value) => ({ kind: 'bool', at, value });
const nothing = (at) => ({ kind: 'null', at });
const list = (at, items, rest) => rest ? { kind: 'list', at, items, rest } : { kind: 'list', at, items };
const object = (at, entries, rest) => rest ? { kind: 'object', at, entries, rest } : { kind: 'object', at, entries };
/** The alternatives of a value; one without a guard for most. */
function optionsOf(value) {
    return value.kind === 'either' ? value.options : [{ when: [], value }];
}
/** Joins alternatives to one value: nested ones are flattened, contradictions and equal scalars dropped. */
function either(at, options) {
    const flat = [];
    for (const option of options) {
        for (const { when, value } of optionsOf(option.value)) {
            const joined = both(option.when, when);
            if (joined)
                flat.push({ when: joined, value });
        }
    }
    const [first] = flat;
    if (!first)
        return failing(at, 'no alternative is possible');
    if (flat.length === 1 && first.when.length === 0)
        return first.value;
    if (flat.every(({ value }) => equalScalars(value, first.value)))
        return first.value;
    if (flat.length > mostOptions)
        return unknown(at, `it can be more than ${mostOptions} things`);
    return { kind: 'either', at, options: flat };
}
function equalScalars(a, b) {
    if (a === b)
        return true;
    if (a.kind === 'null')
        return b.kind === 'null';
    // One address can be several instances, each under a condition of its own.
    if (a.kind === 'unknown' && b.kind === 'unknown') {
        return a.same !== undefined && a.same === b.same && a.fails === b.fails && a.reference?.instance === b.reference?.instance;
    }
    return (a.kind === 'string' || a.kind === 'number' || a.kind === 'bool') && a.kind === b.kind && a.value === b.value;
}
/** Applies a function of plain values to every combination of alternatives that can hold at once. */
function distribute(at, values, apply) {
    if (!values.some(({ kind }) => kind === 'either'))
        return apply(values);
    let rows = [{ when: [], plain: [] }];
    for (const value of values) {
        const next = [];
        for (const row of rows) {
            for (const option of optionsOf(value)) {
                const joined = both(row.when, option.when);
                if (joined)
                    next.push({ when: joined, plain: [...row.plain, option.value] });
            }
        }
        if (next.length > mostOptions * 4)
            return unknown(at, `it can be more than ${mostOptions} things`);
        rows = next;
    }
    return either(at, rows.map(({ when, plain }) => ({ when, value: apply(plain) })));
}
const longestTrail = 8;
/** The value, having come through one more place. */
function through(value, note, at) {
    if (value.kind === 'either') {
        return { ...value, options: value.options.map((option) => ({ when: option.when, value: through(option.value, note, at) })) };
    }
    const trail = value.trail ?? [];
    return trail.length >= longestTrail ? value : { ...value, trail: [...trail, { note, at }] };
}
/** An element taken out of a collection has come the way that the collection came. */
function inherit(element, container) {
    if (!container.trail || element.kind === 'either')
        return element;
    return { ...element, trail: [...(element.trail ?? []), ...container.trail].slice(0, longestTrail) };
}
/**
 * A list whose elements have alternatives as alternatives of plain lists, so that elements under one condition stay together.
 */
function distributeItems(value) {
    return distribute(value.at, [value], ([plain]) => {
        if (plain?.kind !== 'list' || !plain.items.some(({ kind }) => kind === 'either'))
            return plain;
        return distribute(plain.at, plain.items.map(withoutFailures), (items) => ({ ...plain, items }));
    });
}
/**
 * What identifies a value whether or not it is known: its text for scalars, its shape for unknowns. Undefined when nothing
 * does.
 */
function shape(value) {
    switch (value.kind) {
        case 'string':
            return value.value;
        case 'number':
        case 'bool':
            return String(value.value);
        case 'null':
            return 'null';
        case 'unknown':
            return value.same;
        case 'resource':
            return `\${${value.instance.address}}`;
        case 'module':
            return `\${${value.instance.path}}`;
        default:
            return undefined;
    }
}
/** A value whose alternatives that would be errors are left out: where Terraform gets this far, they did not happen. */
function withoutFailures(value) {
    if (value.kind !== 'either')
        return value;
    const left = value.options.filter((option) => !(option.value.kind === 'unknown' && option.value.fails));
    if (left.length === value.options.length || left.length === 0)
        return value;
    return either(value.at, left);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/body.js




/** A body in a scope as one nested block. */
function readBody(body, scope, at, when = []) {
    return {
        at,
        when,
        read: (name) => {
            const found = attribute(body, name);
            if (found)
                return evaluate(found.value, scope);
            const { blocks, unknown: why } = nestedBlocks(body, name, scope);
            if (why !== undefined)
                return unknown(at, why);
            return blocks.length > 0 ? list(at, blocks.map((block) => ({ ...unknown(block.at, 'a nested block') }))) : nothing(at);
        },
        placeOf: (name) => {
            const found = attribute(body, name);
            return found ? { source: scope.source, start: found.value.start, end: found.value.end } : at;
        },
        nested: (name) => nestedBlocks(body, name, scope),
    };
}
function nestedBlocks(body, name, scope) {
    const blocks = [];
    let why;
    for (const block of body.blocks) {
        if (block.type === name)
            blocks.push(readBody(block.body, scope, headerPlace(block, scope)));
        else if (block.type === 'dynamic' && block.labels[0]?.text === name)
            why = dynamicBlocks(block, name, scope, blocks) ?? why;
    }
    const written = attribute(body, name);
    if (written)
        why = fromValue(evaluate(written.value, scope), [], blocks) ?? why;
    return why === undefined ? { blocks } : { blocks, unknown: why };
}
function headerPlace(block, scope) {
    return { source: scope.source, start: block.start, end: block.headerEnd };
}
/** Adds what `dynamic` makes; returns why it could not, if so. */
function dynamicBlocks(block, name, scope, blocks) {
    const content = block.body.blocks.find(({ type }) => type === 'content');
    const forEach = attribute(block.body, 'for_each');
    if (!content || !forEach)
        return 'a dynamic block without content';
    const iterator = attribute(block.body, 'iterator')?.value;
    const iteratorName = iterator?.kind === 'variable' ? iterator.name : name;
    let why;
    for (const { when, value } of optionsOf(evaluate(forEach.value, scope))) {
        if (value.kind === 'unknown' && value.fails)
            continue;
        const elements = value.kind === 'null' ? [] : elementsOf(collections_opened(value));
        if (!elements) {
            why = value.kind === 'unknown' ? value.why : 'what a dynamic block repeats over is not a collection';
            continue;
        }
        for (const { key, value: element, open } of elements) {
            if (open)
                why ??= value.kind === 'unknown' ? value.why : 'how often a dynamic block repeats is not known';
            const item = object(element.at, new Map([['key', value.kind === 'list' ? element : key], ['value', element]]));
            blocks.push(readBody(content.body, bind(scope, [[iteratorName, item]]), headerPlace(block, scope), when));
        }
    }
    return why;
}
/** A block given as an attribute: an object, or a list of them. */
function fromValue(value, when, blocks) {
    if (value.kind === 'null')
        return undefined;
    if (value.kind === 'object')
        blocks.push(body_readObject(value, when));
    else if (value.kind === 'list') {
        let why = value.rest && 'how many blocks there are is not known';
        for (const item of value.items)
            why = fromValue(item, when, blocks) ?? why;
        return why;
    }
    else if (value.kind === 'either') {
        let why;
        for (const option of value.options)
            why = fromValue(option.value, [...when, ...option.when], blocks) ?? why;
        return why;
    }
    else
        return value.kind === 'unknown' ? value.why : 'it is no block';
    return undefined;
}
function body_readObject(value, when) {
    return {
        at: value.at,
        when,
        read: (name) => value.entries.get(name) ?? value.rest ?? nothing(value.at),
        placeOf: (name) => value.entries.get(name)?.at ?? value.at,
        nested: (name) => {
            const blocks = [];
            const why = fromValue(value.entries.get(name) ?? nothing(value.at), [], blocks);
            return why === undefined ? { blocks } : { blocks, unknown: why };
        },
    };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/shape.js

/** An identity made of others: `${lower(var.domain)}`. Braces are kept to one level. */
function opaque(text) {
    return `\${${text.replace(/\$\{|\}/g, '')}}`;
}
/** The identity of an operation over values that all have one; undefined when one has none. */
function shapeOfCall(name, values) {
    const parts = [];
    for (const value of values) {
        const part = deepShape(value);
        if (part === undefined)
            return undefined;
        parts.push(part);
    }
    return opaque(`${name}(${parts.join(', ')})`);
}
function deepShape(value) {
    if (value.kind === 'list') {
        const items = [...value.items, ...(value.rest ? [value.rest] : [])].map(deepShape);
        return items.length > 64 || items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    if (value.kind === 'string')
        return JSON.stringify(value.value);
    return shape(value);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/types.js



/**
 * A value as its variable's type makes it: `optional` attributes are filled in, texts become numbers and bools where the type
 * says so. What does not fit is left as it is: that is Terraform's complaint to make.
 */
function conform(value, type, scope) {
    if (!type)
        return value;
    if (value.kind === 'either')
        return { ...value, options: value.options.map(({ when, value: option }) => ({ when, value: conform(option, type, scope) })) };
    if (type.kind === 'variable')
        return primitive(value, type.name);
    if (type.kind !== 'call')
        return value;
    const [argument] = type.arguments;
    if (!argument)
        return value;
    switch (type.name) {
        case 'optional':
            return conform(value, argument, scope);
        case 'list':
        case 'set':
            if (value.kind !== 'list')
                return value;
            return copyTrail(value, list(value.at, value.items.map((item) => conform(item, argument, scope)), value.rest && conform(value.rest, argument, scope)));
        case 'map': {
            if (value.kind !== 'object')
                return value;
            const entries = new Map([...value.entries].map(([key, entry]) => [key, conform(entry, argument, scope)]));
            return copyTrail(value, object(value.at, entries, value.rest && conform(value.rest, argument, scope)));
        }
        case 'object':
            return value.kind === 'object' && argument.kind === 'object' ? conformObject(value, argument, scope) : value;
        default:
            return value;
    }
}
function copyTrail(from, to) {
    return from.trail ? { ...to, trail: from.trail } : to;
}
function conformObject(value, type, scope) {
    const entries = new Map();
    for (const item of type.items) {
        const name = keyText(evaluate(item.key, scope)) ?? '';
        const given = value.entries.get(name) ?? value.rest;
        const optional = item.value.kind === 'call' && item.value.name === 'optional' ? item.value : undefined;
        if (given && !(given.kind === 'null' && optional?.arguments[1]))
            entries.set(name, conform(given, item.value, scope));
        else if (optional) {
            const fallback = optional.arguments[1];
            const filled = fallback ? evaluate(fallback, scope) : nothing(value.at);
            entries.set(name, optional.arguments[0] ? conform(filled, optional.arguments[0], scope) : filled);
        }
    }
    return copyTrail(value, object(value.at, entries));
}
function primitive(value, type) {
    if (value.kind === 'string' && type === 'bool' && (value.value === 'true' || value.value === 'false')) {
        return copyTrail(value, bool(value.at, value.value === 'true'));
    }
    if (value.kind === 'string' && type === 'number' && /^-?\d+(?:\.\d+)?$/.test(value.value))
        return copyTrail(value, number(value.at, Number(value.value)));
    if ((value.kind === 'number' || value.kind === 'bool') && type === 'string') {
        return copyTrail(value, { kind: 'string', at: value.at, value: String(value.value) });
    }
    return value;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/names.js






function resolveName(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    if (expression.kind === 'variable') {
        const bound = scope.names?.get(expression.name);
        if (bound)
            return bound;
        // Terraform 0.11 wrote bare words where strings are meant (`type = string`).
        return unknown(at, `\`${expression.name}\` is not a known name`);
    }
    const { object, name } = expression;
    if (object.kind === 'variable') {
        if (scope.names?.has(object.name))
            return undefined;
        const value = namedValue(object.name, name, at, scope);
        return value?.kind === 'string' ? readHere(value, at, scope) : value;
    }
    // data.type.name
    if (object.kind === 'get' && object.object.kind === 'variable' && object.object.name === 'data' && !scope.names?.has('data')) {
        return resourceValue(scope.module, `data.${object.name}.${name}`, at);
    }
    return undefined;
}
/** Code does not choose the values of a values file, and a module does not choose those that its caller hands in. */
function readHere(value, at, { module }) {
    const { path } = (value.readAt ?? value.at).source;
    if (isValuesFile(path) || (module.path !== '' && directoryOf(path) !== module.module.directory))
        return value;
    return { ...value, readAt: at };
}
function namedValue(root, name, at, scope) {
    switch (root) {
        case 'var':
            return readVariable(scope.module, name, at);
        case 'local':
            return localValue(scope.module, name, at);
        case 'module':
            return scope.module.module.calls.has(name) ? resolveCall(scope.module, name) : failing(at, `there is no module \`${name}\``);
        case 'each':
            return (name === 'key' ? scope.each?.key : scope.each?.value) ?? unknown(at, 'each is used outside of for_each');
        case 'count':
            return scope.count ?? unknown(at, 'count.index is used outside of count');
        case 'self':
            return unknown(at, `self.${name} is known after apply`);
        case 'path':
            return value_text(at, pathValue(name, scope.module));
        case 'terraform':
            return name === 'workspace' ? unknown(at, 'the workspace is chosen at run time', '${terraform.workspace}') : unknown(at, `terraform.${name} is not known`);
        case 'data':
            // Half of a data source's name: the attribute access above it asks again.
            return unknown(at, 'an incomplete reference');
        default:
            return resourceValue(scope.module, `${root}.${name}`, at);
    }
}
function pathValue(name, module) {
    if (name !== 'module')
        return '.';
    const { directory } = module.module;
    if (directory === module.root.directory)
        return '.';
    const from = module.root.directory === '' ? [] : module.root.directory.split('/');
    const to = directory === '' ? [] : directory.split('/');
    let common = 0;
    while (common < from.length && from[common] === to[common])
        common++;
    return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
/** Evaluates once; a value that needs itself is unknown. */
function remember(cache, key, at, evaluateIt) {
    const cached = cache.get(key);
    if (cached === 'running')
        return unknown(at, `\`${key}\` refers to itself`);
    if (cached)
        return cached;
    cache.set(key, 'running');
    const value = evaluateIt();
    cache.set(key, value);
    return value;
}
function localValue(module, name, at) {
    return remember(module.locals, name, at, () => {
        const declared = module.module.locals.get(name);
        if (!declared)
            return failing(at, `there is no local \`${name}\``);
        const { source, attribute: written } = declared;
        const value = evaluate(written.value, { module, source });
        return through(identified(value, module, `local.${name}`), `local \`${name}\``, { source, start: written.start, end: written.nameEnd });
    });
}
/** What has no identity of its own gets that of the name it is reached by. */
function identified(value, module, name) {
    if (value.kind !== 'unknown' || value.same !== undefined || value.fails)
        return value;
    return { ...value, same: opaque(module.path === '' ? name : `${module.path}.${name}`) };
}
/** A variable without a value is nowhere written: it stands where it is read. */
function readVariable(module, name, at) {
    const value = variableValue(module, name, at);
    return value.kind === 'unknown' && !value.trail ? { ...value, at } : value;
}
function variableValue(module, name, at) {
    return remember(module.variables, name, at, () => {
        const declared = module.module.variables.get(name);
        const same = opaque(module.path === '' ? `var.${name}` : `${module.path}.var.${name}`);
        if (!declared)
            return unknown(at, `there is no variable \`${name}\``, same);
        const header = headerOf(declared);
        const given = givenValue(module, name, declared);
        if (!given)
            return unknown(header, missingReason(module, name, declared), same);
        const value = identified(conform(given, attribute(declared.block.body, 'type')?.value, { module, source: declared.source }), module, `var.${name}`);
        return through(value, `variable \`${name}\``, header);
    });
}
function givenValue(module, name, declared) {
    const { block, source } = declared;
    const fallback = attribute(block.body, 'default');
    const argument = module.caller && attribute(module.caller.block.body, name);
    if (module.caller && argument) {
        const { scope } = module.caller;
        const value = evaluate(argument.value, scope);
        const at = { source: scope.source, start: argument.start, end: argument.end };
        const passed = through(value, `argument \`${name}\` of module \`${module.caller.name}\``, at);
        return withDefault(passed, fallback?.value, block, { module, source });
    }
    const given = module.caller ? undefined : module.root.given.get(name);
    if (given)
        return given;
    if (!module.caller && module.root.variablesOpen)
        return undefined;
    return fallback && evaluate(fallback.value, { module, source });
}
/** With `nullable = false`, null takes the default. */
function withDefault(value, fallback, block, scope) {
    const nullable = attribute(block.body, 'nullable')?.value;
    if (value.kind !== 'null' || !fallback || nullable?.kind !== 'literal' || nullable.value !== false)
        return value;
    return evaluate(fallback, scope);
}
function missingReason(module, name, { block }) {
    if (module.caller)
        return `module \`${module.caller.name}\` is not given \`${name}\``;
    const hasDefault = attribute(block.body, 'default') !== undefined;
    return hasDefault ? `variable \`${name}\` is chosen by whoever calls this module` : `variable \`${name}\` has no default`;
}
function headerOf({ source, block }) {
    return { source, start: block.start, end: block.headerEnd };
}
/** All instances of a module call. */
function resolveCall(module, name) {
    const call = module.module.calls.get(name);
    return remember(module.calls, name, headerOf(call), () => expandCall(module, name, call));
}
function resourceValue(module, address, at) {
    const declared = module.module.resources.get(address);
    if (!declared)
        return unknown(at, `\`${address}\` is not declared in this module`);
    return remember(module.resources, address, at, () => expandResource(module, address, declared));
}
/** An output of a called module. */
function outputOf(instance, name, at) {
    return remember(instance.outputs, name, at, () => {
        const declared = instance.module.outputs.get(name);
        const value = declared && attribute(declared.block.body, 'value');
        if (!declared || !value)
            return failing(at, `module \`${instance.path}\` has no output \`${name}\``);
        const scope = { module: instance, source: declared.source };
        return through(withoutFailures(evaluate(value.value, scope)), `output \`${name}\` of ${instance.path}`, headerOf(declared));
    });
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/providers.js






/** The region of a resource or data source: its own `region` argument, else its provider's. */
function providers_regionOf(instance) {
    const { block, scope, source } = instance;
    const own = attribute(block.body, 'region');
    if (own) {
        const value = evaluate(own.value, scope);
        if (value.kind !== 'null')
            return through(value, `\`region\` of ${instance.address}`, { source, start: own.start, end: own.end });
    }
    return providerRegion(providerOf(attribute(block.body, 'provider')?.value, scope.module, 'aws'));
}
function providerRegion({ declared, module, key }) {
    if (!declared) {
        const why = key.includes('.') ? `no provider \`${key}\` is configured in this tree` : 'no AWS provider is configured in this tree';
        return unknown({ source: firstSource(module), start: 0, end: 0 }, why, opaque(`region of ${module.path === '' ? '' : `${module.path}.`}provider ${key}`));
    }
    const scope = { module, source: declared.source };
    const written = attribute(declared.block.body, 'region');
    const value = written && evaluate(written.value, scope);
    if (written && value && value.kind !== 'null') {
        return through(named(value, module, key), `provider \`${key}\``, { source: declared.source, start: written.start, end: written.end });
    }
    const profile = attribute(declared.block.body, 'profile');
    const from = profile ? `profile ${shape(evaluate(profile.value, scope)) ?? key}` : 'environment';
    return unknown(headerOf(declared), `provider \`${key}\` takes its region from the environment`, opaque(`region of ${from}`));
}
function named(value, module, key) {
    if (value.kind !== 'unknown' || value.same !== undefined)
        return value;
    return { ...value, same: opaque(`region of ${module.path}provider ${key}`) };
}
function firstSource(module) {
    return module.caller?.source ?? module.module.files[0]?.source ?? { path: module.module.directory, text: '' };
}
/** The provider configuration that a `provider` argument (or its absence) means in a module. */
function providerOf(written, module, fallback) {
    const key = written ? providerKey(written) : fallback;
    // A provider chosen by an expression is not followed.
    return key === undefined ? { key: 'chosen by expression', declared: undefined, module } : lookUp(key, module);
}
function lookUp(key, module) {
    const declared = module.module.providers.find(({ block }) => keyOf(block) === key);
    if (declared)
        return { key, declared, module };
    const { caller } = module;
    if (!caller)
        return { key, declared: undefined, module };
    const map = attribute(caller.block.body, 'providers')?.value;
    const above = caller.scope.module;
    if (map?.kind === 'object') {
        for (const { key: name, value } of map.items) {
            const passed = providerKey(value);
            if (providerKey(name) === key)
                return passed === undefined ? { key: 'chosen by expression', declared: undefined, module } : lookUp(passed, above);
        }
    }
    // Default configurations are inherited even where others are passed; aliases are not.
    return key.includes('.') ? { key, declared: undefined, module } : lookUp(key, above);
}
/** `aws`, `aws.us_east_1`, and both as quoted strings, as Terraform 0.11 wrote them. */
function providerKey(expression) {
    if (!expression)
        return undefined;
    const quoted = literalText(expression);
    if (quoted !== undefined)
        return quoted;
    if (expression.kind === 'variable')
        return expression.name;
    if (expression.kind === 'parentheses')
        return providerKey(expression.inner);
    if (expression.kind === 'get' && expression.object.kind === 'variable')
        return `${expression.object.name}.${expression.name}`;
    // `aws.regional["eu-west-1"]` (OpenTofu) is not one provider.
    return undefined;
}
function keyOf(block) {
    const alias = literalText(attribute(block.body, 'alias')?.value);
    const name = block.labels[0]?.text ?? '';
    return alias === undefined ? name : `${name}.${alias}`;
}
/** Which account a resource is made in: never known from code, but equal for providers with the same credentials. */
function providers_accountOf(instance) {
    const { declared, module, key } = providerOf(attribute(instance.block.body, 'provider')?.value, instance.scope.module, 'aws');
    const at = declared ? headerOf(declared) : headerOf(instance);
    const why = 'which account it is deployed to is not in the code';
    if (!declared)
        return { known: false, why, at, same: opaque(`account of ${module.path === '' ? '' : `${module.path}.`}provider ${key}`) };
    const scope = { module, source: declared.source };
    const parts = [];
    let assumed;
    for (const name of ['profile', 'access_key', 'allowed_account_ids', 'shared_credentials_files']) {
        const written = attribute(declared.block.body, name);
        if (written)
            parts.push(`${name} ${shapeOfCall('', [evaluate(written.value, scope)]) ?? `of ${key}`}`);
    }
    for (const block of declared.block.body.blocks) {
        if (!block.type.startsWith('assume_role'))
            continue;
        const role = attribute(block.body, 'role_arn');
        const value = role && evaluate(role.value, scope);
        const account = value?.kind === 'string' ? parseArn(value.value)?.account : undefined;
        // Roles are assumed one after the other: the last one counts.
        assumed = value && account && isKnownPart(account) ? { known: true, value: account, at: value.at } : undefined;
        parts.push(`role ${(value && shape(value)) ?? `of ${key}`}`);
    }
    return assumed ?? { known: false, why, at, same: opaque(`account of ${parts.join(' ') || 'the environment'}`) };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/attributes.js








/** An attribute of a resource instance: as configured, or symbolic when AWS assigns it. */
function attributeOf(instance, name, at) {
    return remember(instance.attributes, name, at, () => computed[instance.type]?.(instance, name) ?? configured(instance, name));
}
function configured(instance, name) {
    const { block, scope, source } = instance;
    const written = attribute(block.body, name);
    if (written) {
        const value = evaluate(written.value, scope);
        // Null is as if it were not written: the provider fills it in.
        if (value.kind !== 'null')
            return through(value, `\`${name}\` of ${instance.address}`, { source, start: written.start, end: written.nameEnd });
    }
    const { blocks, unknown: why } = nestedBlocks(block.body, name, scope);
    if (blocks.length > 0 && why === undefined)
        return list(headerOf(instance), blocks.map((nested) => blockValue(nested, instance)));
    return assigned(instance, name);
}
/** Nested blocks read as values keep only what is asked of them rarely: every attribute under its own name. */
function blockValue(nested, instance) {
    return object(nested.at, new Map(), unknown(nested.at, `an attribute of a nested block of ${instance.address}`));
}
/** A value that the provider assigns: unknown before the apply, but the same wherever it is asked for. */
function assigned(instance, name) {
    const at = headerOf(instance);
    const kind = instance.type.startsWith('data.') ? 'is looked up' : 'is assigned';
    return { ...unknown(at, `\`${name}\` of ${instance.address} ${kind} when it is applied`, opaque(`${instance.address}.${name}`)), reference: { instance, attribute: name } };
}
/** Attributes that are not simply what is configured under their name. */
const computed = {
    aws_acm_certificate: (instance, name) => {
        if (name === 'domain_validation_options')
            return validationOptions(instance);
        return name === 'arn' || name === 'id' ? assigned(instance, 'arn') : undefined;
    },
    aws_acm_certificate_validation: (instance, name) => name === 'certificate_arn' || name === 'id' ? assigned(instance, 'certificate_arn') : undefined,
    'data.aws_acm_certificate': (instance, name) => (name === 'arn' || name === 'id' ? assigned(instance, 'arn') : undefined),
    'data.aws_region': (instance, name) => (name === 'name' || name === 'id' || name === 'region' ? providers_regionOf(instance) : undefined),
    // A data source that only repeats what it is given.
    'data.aws_route53_zone': (instance, name) => (name === 'name' ? withoutDot(configured(instance, name)) : undefined),
};
function withoutDot(value) {
    return distribute(value.at, [value], ([plain]) => (plain?.kind === 'string' ? { ...plain, value: plain.value.replace(/\.$/, '') } : plain));
}
/**
 * `domain_validation_options`: one element for each name, the record of a wildcard being that of its apex.
 * Source: ACM User Guide, "DNS validation": `example.com` and `*.example.com` have one CNAME.
 */
function validationOptions(instance) {
    const at = headerOf(instance);
    const primary = attributeOf(instance, 'domain_name', at);
    const alternatives = configuredOrEmpty(instance, 'subject_alternative_names');
    return distribute(at, [primary, distributeItems(alternatives)], ([first, others]) => {
        const names = [first, ...(others?.kind === 'list' ? others.items : [])];
        const seen = new Set();
        const options = [];
        let rest = others?.kind === 'list' ? others.rest && optionFor(instance, others.rest) : optionFor(instance, others);
        for (const name of names) {
            const key = shape(name);
            if (key === undefined)
                rest = optionFor(instance, name);
            else if (!seen.has(key.toLowerCase())) {
                seen.add(key.toLowerCase());
                options.push(optionFor(instance, name));
            }
        }
        return list(at, options, rest);
    });
}
function configuredOrEmpty(instance, name) {
    const written = attribute(instance.block.body, name);
    if (!written)
        return list(headerOf(instance), []);
    const value = evaluate(written.value, instance.scope);
    return distribute(value.at, [value], ([plain]) => (plain?.kind === 'null' ? list(value.at, []) : plain));
}
function optionFor(instance, name) {
    const key = shape(name);
    const domain = key === undefined ? undefined : hostname(key).replace(/^\*\./, '');
    const field = (attributeName) => ({
        ...unknown(name.at, `\`${attributeName}\` is assigned when the certificate is requested`, opaque(`${instance.address}.${attributeName}(${domain ?? '?'})`)),
        reference: { instance, attribute: `${attributeName}(${domain ?? '?'})` },
    });
    return object(name.at, new Map([
        ['domain_name', name],
        ['resource_record_name', field('resource_record_name')],
        ['resource_record_type', value_text(name.at, 'CNAME')],
        ['resource_record_value', field('resource_record_value')],
    ]));
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/access.js




/** `object.name` */
function getAttribute(at, object, name) {
    return distribute(at, [object], ([plain]) => attributeOfPlain(at, plain, name));
}
function attributeOfPlain(at, object, name) {
    switch (object.kind) {
        case 'resource': {
            const value = attributeOf(object.instance, name, at);
            // What is assigned later is nowhere written: it stands where it is referred to.
            return value.kind === 'unknown' && value.reference ? { ...value, at } : value;
        }
        case 'module':
            return outputOf(object.instance, name, at);
        case 'object': {
            const entry = object.entries.get(name) ?? object.rest;
            return entry ? inherit(entry, object) : failing(at, `there is no attribute \`${name}\``);
        }
        case 'unknown':
            return below(at, object, `.${name}`);
        case 'list':
            // Terraform 0.11 read the attribute of the only instance without an index.
            return object.items.length === 1 && !object.rest && object.items[0]?.kind === 'resource'
                ? attributeOfPlain(at, object.items[0], name)
                : failing(at, `a list has no attribute \`${name}\``);
        default:
            return failing(at, `there is no attribute \`${name}\``);
    }
}
function below(at, container, step) {
    const value = unknown(at, container.why, container.same === undefined ? undefined : opaque(`${container.same}${step}`));
    return container.fails ? { ...value, fails: true } : value;
}
/** `collection[key]` */
function getIndex(at, collection, key) {
    return distribute(at, [collection, key], ([plain, plainKey]) => indexOfPlain(at, plain, plainKey));
}
function indexOfPlain(at, collection, key) {
    if (collection.kind === 'unknown') {
        const step = shape(key);
        return step === undefined ? unknown(at, collection.why) : below(at, collection, `[${step}]`);
    }
    if (collection.kind === 'list') {
        if (key.kind === 'number' || (key.kind === 'string' && /^\d+$/.test(key.value))) {
            const item = collection.items[Number(key.value)] ?? collection.rest;
            return item ? inherit(item, collection) : failing(at, `there is no element ${key.value}`);
        }
        if (key.kind === 'unknown') {
            return access_oneOf(at, collection.items.map((item, index) => [String(index), inherit(item, collection)]), collection.rest, key);
        }
        return failing(at, 'a list has no such element');
    }
    if (collection.kind === 'object') {
        if (key.kind === 'string' || key.kind === 'number' || key.kind === 'bool') {
            const entry = collection.entries.get(String(key.value)) ?? collection.rest;
            return entry ? inherit(entry, collection) : failing(at, `there is no key "${key.value}"`);
        }
        if (key.kind === 'unknown') {
            return access_oneOf(at, [...collection.entries].map(([name, value]) => [name, inherit(value, collection)]), collection.rest, key);
        }
        return failing(at, 'a map has no such key');
    }
    // A resource or module without count, indexed all the same (`aws_lb.main[0]`), as old code does.
    if (collection.kind === 'resource' || collection.kind === 'module') {
        return key.kind === 'string' ? attributeOfPlain(at, collection, key.value) : collection;
    }
    return failing(at, 'it cannot be indexed');
}
/** An unknown key into known entries: one of them, each under the condition that the key is its. */
function access_oneOf(at, entries, rest, key) {
    if (entries.length === 0)
        return rest ?? (key.fails ? key : failing(at, 'the collection is empty'));
    if (rest || key.same === undefined)
        return unknown(at, key.why);
    const condition = key.same;
    const options = entries.map(([name, value]) => ({ when: [{ condition, is: name }], value }));
    return either(at, options);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/operators.js


function not(at, operand) {
    const value = toBool(operand);
    if (value !== undefined)
        return bool(at, !value);
    const same = shape(operand);
    return unknown(at, whyOf(operand), same === undefined ? undefined : negated(same));
}
function negated(same) {
    const inner = same.replace(/^\$\{|\}$/g, '');
    return inner.startsWith('!') ? `\${${inner.slice(1)}}` : `\${!${inner}}`;
}
function negative(at, operand) {
    const value = toNumber(operand);
    return value === undefined ? unknown(at, whyOf(operand)) : number(at, -value);
}
/** One binary operator over values without alternatives. */
function binary(at, operator, left, right) {
    switch (operator) {
        case '&&':
        case '||':
            return logical(at, operator, left, right);
        case '==':
        case '!=': {
            const equal = areEqual(left, right);
            if (equal !== undefined)
                return bool(at, operator === '==' ? equal : !equal);
            // `x == true` is x.
            const [compared, truth] = left.kind === 'bool' ? [right, left] : [left, right];
            if (truth.kind === 'bool' && compared.kind === 'unknown')
                return truth.value === (operator === '==') ? compared : not(at, compared);
            return symbolic(at, operator, left, right);
        }
    }
    const [a, b] = [toNumber(left), toNumber(right)];
    if (a === undefined || b === undefined)
        return symbolic(at, operator, left, right);
    switch (operator) {
        case '+':
            return number(at, a + b);
        case '-':
            return number(at, a - b);
        case '*':
            return number(at, a * b);
        case '/':
            return b === 0 ? failing(at, 'division by zero') : number(at, a / b);
        case '%':
            return b === 0 ? failing(at, 'division by zero') : number(at, a % b);
        case '<':
            return bool(at, a < b);
        case '>':
            return bool(at, a > b);
        case '<=':
            return bool(at, a <= b);
        case '>=':
            return bool(at, a >= b);
    }
}
function logical(at, operator, left, right) {
    const decisive = operator === '||';
    const [a, b] = [toBool(left), toBool(right)];
    if (a === decisive || b === decisive)
        return bool(at, decisive);
    if (a !== undefined && b !== undefined)
        return bool(at, !decisive);
    // `true && x` is x: its identity is kept.
    if (a !== undefined)
        return { ...unknown(at, whyOf(right), shape(right)) };
    if (b !== undefined)
        return { ...unknown(at, whyOf(left), shape(left)) };
    return symbolic(at, operator, left, right);
}
function symbolic(at, operator, left, right) {
    const why = left.kind === 'unknown' ? left.why : whyOf(right);
    const [a, b] = [operators_quoted(left), operators_quoted(right)];
    if (a === undefined || b === undefined)
        return unknown(at, why);
    // A condition and its opposite are one condition.
    return unknown(at, why, operator === '!=' ? opaque(`!${a} == ${b}`) : opaque(`${a} ${operator} ${b}`));
}
function operators_quoted(value) {
    return value.kind === 'string' ? JSON.stringify(value.value) : shape(value);
}
function whyOf(value) {
    return value.kind === 'unknown' ? value.why : 'it is not a single value';
}
/** What AWS assigns is neither null nor empty once it exists. */
const alwaysAssigned = new Set(['arn', 'id', 'certificate_arn']);
function isAssigned(value) {
    return value.kind === 'unknown' && value.reference !== undefined && alwaysAssigned.has(value.reference.attribute);
}
/** Whether two values are equal; undefined when it cannot be told. */
function areEqual(a, b) {
    if (a.kind === 'unknown' || b.kind === 'unknown') {
        const [one, other] = a.kind === 'unknown' ? [a, b] : [b, a];
        if (isAssigned(one) && (other.kind === 'null' || (other.kind === 'string' && other.value === '')))
            return false;
        return one.kind === 'unknown' && one.same !== undefined && one.same === shape(other) ? true : undefined;
    }
    if (a.kind === 'null' || b.kind === 'null')
        return a.kind === b.kind;
    if (a.kind === 'list' && b.kind === 'list') {
        if (a.rest || b.rest)
            return undefined;
        if (a.items.length !== b.items.length)
            return false;
        return allEqual(a.items.map((item, index) => areEqual(item, b.items[index])));
    }
    if (a.kind === 'object' && b.kind === 'object') {
        if (a.rest || b.rest)
            return undefined;
        if (a.entries.size !== b.entries.size)
            return false;
        return allEqual([...a.entries].map(([key, value]) => (b.entries.has(key) ? areEqual(value, b.entries.get(key)) : false)));
    }
    if (a.kind === 'either' || b.kind === 'either')
        return undefined;
    const [x, y] = [scalarText(a), scalarText(b)];
    if (x === undefined || y === undefined)
        return x === undefined && y === undefined ? undefined : false;
    if (a.kind === b.kind)
        return x === y;
    // `"1" == 1` is false in Terraform, but `"true"` from a tfvars file is often a bool by its variable's type.
    return x === y ? undefined : false;
}
function allEqual(results) {
    if (results.includes(false))
        return false;
    return results.includes(undefined) ? undefined : true;
}
function scalarText(value) {
    return value.kind === 'string' ? value.value : value.kind === 'number' || value.kind === 'bool' ? String(value.value) : undefined;
}
function toBool(value) {
    if (value.kind === 'bool')
        return value.value;
    if (value.kind === 'string' && (value.value === 'true' || value.value === 'false'))
        return value.value === 'true';
    // Terraform 0.11: conditions are often numbers.
    if (value.kind === 'number')
        return value.value !== 0;
    return undefined;
}
function toNumber(value) {
    if (value.kind === 'number')
        return value.value;
    if (value.kind === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.value))
        return Number(value.value);
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/type.js



const same = (values) => values[0];
const typeFunctions = {
    tolist: (values, { at }) => asList(values[0], at),
    toset: (values, { at }) => {
        const value = asList(values[0], at);
        return value?.kind === 'list' ? { ...value, items: setOrder(distinctItems(value.items)) } : value;
    },
    tomap: same,
    toobject: same,
    sensitive: same,
    nonsensitive: same,
    ephemeralasnull: same,
    tostring: ([value], { at }) => {
        if (!value || value.kind === 'null' || value.kind === 'unknown')
            return value;
        const known = asText(value);
        return known === undefined ? undefined : { ...value_text(at, known), ...(value.trail && { trail: value.trail }) };
    },
    tonumber: ([value], { at }) => {
        const known = value && toNumber(value);
        return value?.kind === 'null' ? value : known === undefined ? undefined : number(at, known);
    },
    tobool: ([value], { at }) => {
        const known = value && toBool(value);
        return value?.kind === 'null' ? value : known === undefined ? undefined : bool(at, known);
    },
};
function asList(value, at) {
    if (value?.kind === 'list' || value?.kind === 'null' || value?.kind === 'unknown')
        return value;
    return value?.kind === 'object' && !value.rest ? list(at, [...value.entries.values()]) : undefined;
}
/** Sets of texts are in the order of their texts; what is not known comes last. */
function setOrder(items) {
    const texts = items.filter(({ kind }) => kind === 'string').sort((a, b) => ((asText(a) ?? '') < (asText(b) ?? '') ? -1 : 1));
    return [...texts, ...items.filter(({ kind }) => kind !== 'string')];
}
/** Equal scalars, and unknowns of one identity, once. */
function distinctItems(items) {
    const seen = new Set();
    return items.filter((item) => {
        const key = shape(item);
        if (key === undefined)
            return true;
        const typed = `${item.kind === 'unknown' ? 'string' : item.kind} ${key}`;
        return !seen.has(typed) && seen.add(typed);
    });
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/collection.js






function each(values) {
    const lists = values.map(items);
    return lists.includes(undefined) ? undefined : lists;
}
/** Elements by their text; undefined when one has none. */
function texts(values) {
    const known = values?.map(asText);
    return !known || known.includes(undefined) ? undefined : known;
}
const concat = (values, { at }) => {
    const known = [];
    let rest;
    for (const value of values) {
        if (value.kind === 'list') {
            known.push(...value.items);
            rest ??= value.rest;
        }
        else if (value.kind === 'unknown')
            rest = unknown(value.at, value.why);
        else
            return undefined;
    }
    return known.length > mostElements ? undefined : list(at, known, rest);
};
const merge = (values, { at }) => {
    const entries = new Map();
    let rest;
    for (const value of values) {
        if (value.kind === 'null')
            continue;
        if (value.kind === 'unknown') {
            // It may bring any key, and overrule those before it.
            rest = unknown(value.at, value.why);
            for (const key of entries.keys())
                entries.set(key, rest);
        }
        else if (value.kind === 'object') {
            if (value.rest) {
                rest = value.rest;
                for (const key of entries.keys())
                    if (!value.entries.has(key))
                        entries.set(key, unknown(value.at, 'it may be overruled by a key that is not known'));
            }
            for (const [key, entry] of value.entries)
                entries.set(key, entry);
        }
        else
            return undefined;
    }
    return object(at, entries, rest);
};
function flattenInto(value, into) {
    if (value.kind !== 'list') {
        into.push(value);
        return value.kind !== 'unknown' && value.kind !== 'either';
    }
    return value.items.every((item) => flattenInto(item, into) || item.kind !== 'either') && !value.rest;
}
const flatten = (values, { at }) => {
    const [value] = values;
    if (value?.kind !== 'list')
        return undefined;
    // Alternatives inside decide how long the flat list is: they are taken out first.
    return distribute(at, value.items, (plain) => {
        const flat = [];
        let rest = value.rest && unknown(at, 'not all elements are known');
        for (const item of plain) {
            if (item.kind === 'unknown')
                rest = unknown(item.at, item.why);
            else if (!flattenInto(item, flat))
                rest = unknown(at, 'not all elements are known');
        }
        return flat.length > mostElements ? unknown(at, 'too many elements') : list(at, flat, rest);
    });
};
/** Null and the empty string are passed over by `coalesce`; what is not known may be either. */
const coalesce = (values, { at }) => {
    for (const value of values) {
        if (value.kind === 'null' || (value.kind === 'string' && value.value === ''))
            continue;
        if (value.kind === 'unknown' && areEqual(value, nothing(at)) !== false)
            return undefined;
        return value;
    }
    return failing(at, '`coalesce` finds nothing');
};
const lookup = (values, { at }) => {
    const [map, key, fallback] = values;
    if (map?.kind === 'object' && key && keyText(key) !== undefined) {
        const entry = map.entries.get(keyText(key));
        if (entry)
            return inherit(entry, map);
        if (map.rest)
            return unknown(at, 'which keys the map has is not known');
        return fallback ?? failing(at, `there is no key "${keyText(key)}"`);
    }
    if (map?.kind === 'object' && key?.kind === 'unknown' && key.same !== undefined && !map.rest) {
        if (!fallback)
            return getIndex(at, map, key);
        // Any of the entries, or the fallback.
        const condition = key.same;
        const entries = [...map.entries].map(([is, value]) => ({ when: [{ condition, is }], value: inherit(value, map) }));
        const otherwise = [...map.entries.keys()].map((is) => ({ condition, is, not: true }));
        return either(at, [...entries, { when: otherwise, value: fallback }]);
    }
    return undefined;
};
const collection_element = (values, { at }) => {
    const [collection, index] = values;
    if (collection?.kind !== 'list' || !index)
        return undefined;
    const position = toNumber(index);
    if (position === undefined || collection.rest)
        return collection.items.length === 1 && !collection.rest ? collection.items[0] : getIndex(at, collection, index);
    const { length } = collection.items;
    return length === 0 ? failing(at, '`element` of an empty list') : inherit(collection.items[((position % length) + length) % length], collection);
};
const collection_contains = ([collection, wanted], { at }) => {
    if (collection?.kind !== 'list' || !wanted)
        return undefined;
    const equal = collection.items.map((item) => areEqual(item, wanted));
    if (equal.includes(true))
        return bool(at, true);
    return equal.includes(undefined) || collection.rest ? undefined : bool(at, false);
};
function setOperation(combine) {
    return (values, { at }) => {
        const lists = each(values);
        const result = lists && texts(lists.flat()) ? combine(lists) : undefined;
        return result && list(at, distinctItems(result));
    };
}
const has = (collection, wanted) => collection.some((item) => areEqual(item, wanted) === true);
const collection_length = ([value], { at }) => {
    if (value?.kind === 'string')
        return number(at, [...value.value].length);
    if (value?.kind === 'list' && !value.rest)
        return number(at, value.items.length);
    if (value?.kind === 'object' && !value.rest)
        return number(at, value.entries.size);
    return undefined;
};
function sorted(value) {
    return [...value.entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
function setProduct(lists, at) {
    let rows = [[]];
    for (const values of lists) {
        rows = rows.flatMap((row) => values.map((value) => [...row, value]));
        if (rows.length > mostElements)
            return undefined;
    }
    return list(at, rows.map((row) => list(at, row)));
}
function collection_all(values, decisive, at) {
    const bools = items(values[0])?.map((value) => toBool(value));
    if (!bools)
        return undefined;
    if (bools.includes(decisive))
        return bool(at, decisive);
    return bools.includes(undefined) ? undefined : bool(at, !decisive);
}
const collectionFunctions = {
    concat,
    merge,
    flatten,
    coalesce,
    lookup,
    element: collection_element,
    contains: collection_contains,
    length: collection_length,
    alltrue: (values, { at }) => collection_all(values, false, at),
    anytrue: (values, { at }) => collection_all(values, true, at),
    coalescelist: (values) => (values.every((value) => value.kind === 'list' && !value.rest) ? values.find((value) => value.kind === 'list' && value.items.length > 0) : undefined),
    compact: ([value], { at }) => {
        if (value?.kind !== 'list')
            return undefined;
        const kept = [];
        let rest = value.rest;
        for (const item of value.items) {
            if (item.kind === 'null' || (item.kind === 'string' && item.value === ''))
                continue;
            if ((item.kind === 'unknown' && areEqual(item, value_text(at, '')) !== false) || item.kind === 'either') {
                // An unknown text may be empty and then goes; a shape with known text around it is not.
                if (item.kind === 'unknown' && item.same !== undefined && !/^\$\{[^}]*\}$/.test(item.same))
                    kept.push(item);
                else if (item.kind === 'unknown')
                    rest = rest ? unknown(at, 'not all elements are known') : item;
                else
                    rest = unknown(at, 'an element has alternatives');
            }
            else
                kept.push(item);
        }
        return list(at, kept, rest);
    },
    distinct: ([value], { at }) => (value?.kind === 'list' ? list(at, distinctItems(value.items), value.rest) : undefined),
    reverse: ([value], { at }) => (items(value) ? list(at, [...items(value)].reverse()) : undefined),
    sort: ([value], { at }) => {
        const known = items(value);
        return known && texts(known) ? list(at, [...known].sort((a, b) => ((asText(a) ?? '') < (asText(b) ?? '') ? -1 : 1))) : undefined;
    },
    slice: (values, { at }) => {
        const [known, from, to] = [items(values[0]), values[1] && toNumber(values[1]), values[2] && toNumber(values[2])];
        return known && from !== undefined && to !== undefined ? list(at, known.slice(from, to)) : undefined;
    },
    keys: ([value], { at }) => {
        if (value?.kind !== 'object')
            return undefined;
        return value.rest ? list(at, sorted(value).map(([key]) => value_text(value.at, key)), unknown(at, 'not all keys are known')) : stringList(at, sorted(value).map(([key]) => key));
    },
    values: ([value], { at }) => (value?.kind === 'object' ? list(at, sorted(value).map(([, entry]) => entry), value.rest) : undefined),
    zipmap: (values, { at }) => {
        const [names, entries] = [texts(items(values[0])), items(values[1])];
        return names && entries ? object(at, new Map(names.map((name, index) => [name, entries[index] ?? nothing(at)]))) : undefined;
    },
    transpose: ([value], { at }) => {
        if (value?.kind !== 'object' || value.rest)
            return undefined;
        const entries = new Map();
        for (const [key, entry] of sorted(value)) {
            const names = texts(items(entry));
            if (!names)
                return undefined;
            for (const name of names)
                entries.set(name, [...(entries.get(name) ?? []), value_text(at, key)]);
        }
        return object(at, new Map([...entries].map(([name, keys]) => [name, list(at, keys)])));
    },
    range: (values, { at }) => {
        const numbers = values.map(toNumber);
        if (numbers.includes(undefined))
            return undefined;
        const [start, limit] = (numbers.length === 1 ? [0, numbers[0]] : [numbers[0], numbers[1]]);
        const step = numbers[2] ?? (start > limit ? -1 : 1);
        if (step === 0 || (limit - start) / step > 1024)
            return undefined;
        return list(at, Array.from({ length: Math.max(0, Math.ceil((limit - start) / step)) }, (_, index) => number(at, start + index * step)));
    },
    one: ([value], { at }) => {
        if (value?.kind === 'object' && !value.rest && value.entries.size === 1)
            return [...value.entries.values()][0];
        if (value?.kind !== 'list')
            return undefined;
        if (value.rest)
            return value.items.length === 0 ? value.rest : undefined;
        return value.items.length > 1 ? failing(at, '`one` of several') : (value.items[0] ?? nothing(at));
    },
    chunklist: (values, { at }) => {
        const [known, size] = [items(values[0]), values[1] && toNumber(values[1])];
        if (!known || !size)
            return undefined;
        return list(at, Array.from({ length: Math.ceil(known.length / size) }, (_, index) => list(at, known.slice(index * size, (index + 1) * size))));
    },
    index: ([collection, wanted], { at }) => {
        const known = items(collection);
        if (!known || !wanted)
            return undefined;
        const equal = known.map((item) => areEqual(item, wanted));
        const position = equal.indexOf(true);
        if (equal.slice(0, position < 0 ? undefined : position).includes(undefined))
            return undefined;
        return position < 0 ? failing(at, 'the element is not in the list') : number(at, position);
    },
    matchkeys: (values, { at }) => {
        const lists = each(values);
        const [from, keys, wanted] = lists ?? [];
        if (!from || !keys || !wanted || !texts(keys) || !texts(wanted))
            return undefined;
        return list(at, from.filter((_, index) => keys[index] && has(wanted, keys[index])));
    },
    setunion: setOperation((lists) => lists.flat()),
    setintersection: setOperation(([first = [], ...others]) => first.filter((item) => others.every((other) => has(other, item)))),
    setsubtract: setOperation(([first = [], second = []]) => first.filter((item) => !has(second, item))),
    setproduct: (values, { at }) => {
        const lists = each(values);
        return lists && setProduct(lists, at);
    },
};

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/encoding.js


const encodingFunctions = {
    jsonencode: ([value], { at }) => {
        const plain = value && toJson(value);
        return plain === undefined ? undefined : value_text(at, JSON.stringify(plain));
    },
    jsondecode: ([value], context) => {
        const json = asText(value);
        if (json === undefined)
            return undefined;
        try {
            const decoded = fromJson(JSON.parse(json), context);
            return value?.trail ? { ...decoded, trail: value.trail } : decoded;
        }
        catch {
            return failing(context.at, 'it is no JSON');
        }
    },
    base64encode: ofBytes((value) => btoa(String.fromCharCode(...new TextEncoder().encode(value)))),
    base64decode: ofBytes((value) => new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.charCodeAt(0)))),
    urlencode: ofBytes((value) => encodeURIComponent(value).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`).replace(/%20/g, '+')),
};
/** Texts that are far longer than any name are left alone. */
const longest = 100_000;
function ofBytes(apply) {
    return ([value], { at }) => {
        const known = asText(value);
        if (known === undefined || known.length > longest)
            return undefined;
        try {
            return value_text(at, apply(known));
        }
        catch {
            return failing(at, 'it cannot be decoded');
        }
    };
}
function fromJson(json, context) {
    const { at } = context;
    if (json === null)
        return nothing(at);
    if (typeof json === 'string')
        return value_text(at, json);
    if (typeof json === 'number')
        return number(at, json);
    if (typeof json === 'boolean')
        return bool(at, json);
    if (Array.isArray(json))
        return list(at, json.map((item) => fromJson(item, context)));
    return object(at, new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value, context)])));
}
function toJson(value) {
    switch (value.kind) {
        case 'null':
            return null;
        case 'string':
        case 'number':
        case 'bool':
            return value.value;
        case 'list': {
            const items = value.items.map(toJson);
            return value.rest || items.includes(undefined) ? undefined : items;
        }
        case 'object': {
            const entries = [...value.entries].map(([key, entry]) => [key, toJson(entry)]);
            if (value.rest || entries.some(([, entry]) => entry === undefined))
                return undefined;
            return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/file.js





/** A path as Terraform sees it: relative to the root module's folder. Absolute paths are not followed. */
function pathOf(value, { scope }) {
    const path = asText(value);
    return path === undefined || path.startsWith('/') || path.startsWith('~') ? undefined : joinPath(scope.module.root.directory, path);
}
const file = ([value], context) => {
    const path = pathOf(value, context);
    if (path === undefined)
        return undefined;
    const content = context.scope.module.root.readText(path);
    return content === undefined ? undefined : value_text(context.at, content);
};
const fileFunctions = {
    file,
    fileexists: ([value], context) => {
        const path = pathOf(value, context);
        return path === undefined ? undefined : bool(context.at, context.scope.module.root.readText(path) !== undefined);
    },
    fileset: ([directory, pattern], context) => {
        const path = pathOf(directory, context);
        const glob = asText(pattern);
        if (path === undefined || glob === undefined)
            return undefined;
        const matcher = globPattern(glob);
        return stringList(context.at, context.scope.module.root.listFiles(path).filter((name) => matcher.test(name)));
    },
    templatefile: ([value, variables], context) => {
        const path = pathOf(value, context);
        if (path === undefined || variables?.kind !== 'object')
            return undefined;
        const content = context.scope.module.root.readText(path);
        if (content === undefined)
            return undefined;
        const { value: template, faults } = parseTemplate(content);
        if (!template || faults.length > 0)
            return failing(context.at, 'the template cannot be parsed');
        const source = { path, text: content };
        return evaluate(template, { module: context.scope.module, source, names: variables.entries });
    },
    basename: ([value], { at }) => {
        const path = asText(value);
        return path === undefined ? undefined : value_text(at, path.slice(path.lastIndexOf('/') + 1));
    },
    dirname: ([value], { at }) => {
        const path = asText(value);
        return path === undefined ? undefined : value_text(at, directoryOf(path) || '.');
    },
    abspath: () => undefined,
    pathexpand: ([value]) => (asText(value)?.startsWith('~') ? undefined : value),
};
/** Terraform's globs: `*` and `?` within a folder, `**` across, `{a,b}` one of. */
function globPattern(glob) {
    const source = glob
        .replace(/[.+^$()|\\]/g, '\\$&')
        .replace(/\*\*\/?/g, '\0')
        .replace(/\*/g, '[^/]*')
        .replace(/\?/g, '[^/]')
        .replace(/\{([^{}]*)\}/g, (_, choices) => `(?:${choices.split(',').join('|')})`)
        .replace(/\0/g, '(?:.*/)?');
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/numeric.js



function ofNumbers(apply) {
    return (values, { at }) => {
        const numbers = values.map(toNumber);
        if (numbers.includes(undefined))
            return undefined;
        const result = apply(...numbers);
        return Number.isFinite(result) ? number(at, result) : undefined;
    };
}
const numericFunctions = {
    abs: ofNumbers(Math.abs),
    ceil: ofNumbers(Math.ceil),
    floor: ofNumbers(Math.floor),
    log: ofNumbers((value, base = 10) => Math.log(value) / Math.log(base)),
    pow: ofNumbers((base, exponent = 1) => base ** exponent),
    signum: ofNumbers(Math.sign),
    max: ofNumbers(Math.max),
    min: ofNumbers(Math.min),
    parseint: (values, { at }) => {
        const [digits, base] = values.map(asText);
        const parsed = digits === undefined ? Number.NaN : Number.parseInt(digits, Number(base ?? 10));
        return Number.isNaN(parsed) ? undefined : number(at, parsed);
    },
    sum: (values, { at }) => {
        const numbers = items(values[0])?.map(toNumber);
        if (!numbers || numbers.includes(undefined))
            return undefined;
        return number(at, numbers.reduce((total, value) => total + value, 0));
    },
};

;// CONCATENATED MODULE: ./build/src/formats/terraform/template.js




/** Longer texts are not put together. */
const longestText = 1_000_000;
function evaluateTemplate(parts, at, scope) {
    const [only] = parts;
    // `"${x}"` is x, whatever its type.
    if (parts.length === 1 && only?.kind === 'interpolation')
        return evaluate(only.value, scope);
    return concatenate(at, piecesOf(parts, scope));
}
function piecesOf(parts, scope) {
    const pieces = [];
    for (const part of parts) {
        const at = evaluate_placeOf(part, scope);
        if (part.kind === 'text')
            pieces.push(value_text(at, part.text));
        else if (part.kind === 'interpolation')
            pieces.push(evaluate(part.value, scope));
        else if (part.kind === 'if') {
            const condition = toBool(evaluate(part.condition, scope));
            if (condition === undefined)
                pieces.push(unknown(at, 'a condition in the text could not be decided'));
            else
                pieces.push(...piecesOf(condition ? part.then : part.otherwise, scope));
        }
        else {
            const rows = bindings(evaluate(part.collection, scope), part.keyName, part.valueName, scope);
            if (rows)
                for (const row of rows)
                    pieces.push(...piecesOf(part.body, row));
            else
                pieces.push(unknown(at, 'what the text repeats over is not known'));
        }
    }
    return pieces;
}
/** Joins texts; what is not known leaves its shape. */
function concatenate(at, pieces) {
    return distribute(at, pieces, (plain) => {
        let joined = '';
        let same = '';
        let why;
        let trail;
        for (const piece of plain) {
            trail ??= piece.trail;
            if (piece.kind === 'string' || piece.kind === 'number' || piece.kind === 'bool') {
                joined += piece.value;
                if (same !== undefined)
                    same += String(piece.value);
            }
            else if (piece.kind === 'null') {
                return { ...unknown(at, 'null in a text'), fails: true };
            }
            else {
                if (piece.kind === 'unknown' && piece.fails)
                    return piece;
                why ??= piece.kind === 'unknown' ? piece.why : 'a collection in a text';
                const part = piece.kind === 'unknown' ? shape(piece) : undefined;
                same = same === undefined || part === undefined ? undefined : same + part;
            }
            if (joined.length > longestText)
                return unknown(at, 'the text is too long');
        }
        const value = why === undefined ? value_text(at, joined) : unknown(at, why, same);
        return trail ? { ...value, trail } : value;
    });
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/string.js




/** A function of texts that all have to be known. */
function ofTexts(apply) {
    return (values, { at }) => {
        const texts = [];
        for (const value of values) {
            const known = asText(value);
            if (known === undefined)
                return undefined;
            texts.push(known);
        }
        return keepTrail(values[0], value_text(at, apply(...texts)));
    };
}
function keepTrail(from, to) {
    return from?.trail ? { ...to, trail: from.trail } : to;
}
/**
 * A function that changes a name's edges or spelling only: what it does to a resource's attribute that is not known yet still
 * comes from that attribute.
 */
function ofName(name, apply) {
    const known = ofTexts(apply);
    return (values, context) => {
        const [first] = values;
        if (first?.kind === 'unknown' && !first.fails)
            return derived(name, first, values, context);
        return known(values, context);
    };
}
function derived(name, first, values, { at }) {
    const partly = trimmedShape(name, first, values);
    const same = partly ?? shapeOfCall(name, values);
    const value = unknown(at, first.why, same);
    return { ...value, ...(first.reference && { reference: first.reference }), ...(first.trail && { trail: first.trail }) };
}
/** Trimming a known edge of a partly known text leaves the rest: `trimprefix("*.${d}", "*.")`. A lone unknown part keeps its dot or has none. */
function trimmedShape(name, first, values) {
    const edge = asText(values[1]);
    const same = first.same;
    if (same === undefined)
        return undefined;
    if (name === 'lower')
        return /[A-Z]/.test(same.replace(/\$\{[^}]*\}/g, '')) ? undefined : same;
    if (edge === undefined || edge === '')
        return undefined;
    if (name === 'trimprefix' && !same.startsWith('${'))
        return same.startsWith(edge) ? same.slice(edge.length) : same;
    if (name === 'replace' && edge === '*.' && asText(values[2]) === '' && !same.startsWith('${'))
        return same.startsWith(edge) ? same.slice(edge.length) : same;
    if (name === 'trimsuffix' && !same.endsWith('}'))
        return same.endsWith(edge) ? same.slice(0, -edge.length) : same;
    // An attribute of a zone or a record name, without its final dot, is the same name.
    if (edge === '.' && (name === 'trimsuffix' || name === 'trim') && first.same?.startsWith('${') && first.same.endsWith('}'))
        return same;
    return undefined;
}
function trimSet(value, set, left, right) {
    let [start, end] = [0, value.length];
    if (left)
        while (start < end && set.includes(value[start]))
            start++;
    if (right)
        while (end > start && set.includes(value[end - 1]))
            end--;
    return value.slice(start, end);
}
/** Terraform's RE2 patterns that JavaScript understands; undefined for the rest, and for long ones. */
function pattern(source, flags) {
    // Nested repetition could take for ever here; RE2 does not mind it.
    if (source.length > 200 || /[+*}]\)?[+*{]|\)[+*{]/.test(source))
        return undefined;
    try {
        return new RegExp(source.replace(/\(\?P</g, '(?<').replace(/\(\?[imsU]+\)/g, ''), flags);
    }
    catch {
        return undefined;
    }
}
function replace(value, search, by) {
    if (!(search.length > 1 && search.startsWith('/') && search.endsWith('/')))
        return value.split(search).join(by);
    const regex = pattern(search.slice(1, -1), 'g');
    return regex && value.replace(regex, by.replace(/\$\{(\w+)\}/g, '$$$1'));
}
/** `format`, for the verbs that names are made with. Pieces stay pieces, so that what is unknown keeps its shape. */
function format(values, context) {
    const layout = asText(values[0]);
    if (layout === undefined)
        return undefined;
    const pieces = [];
    let next = 1;
    let last = 0;
    for (const match of layout.matchAll(/%(?:%|(\[(\d+)\])?(0?)(\d*)([sdvq]))/g)) {
        pieces.push(value_text(context.at, layout.slice(last, match.index)));
        last = match.index + match[0].length;
        if (match[0] === '%%') {
            pieces.push(value_text(context.at, '%'));
            continue;
        }
        const value = match[2] ? values[Number(match[2])] : values[next++];
        if (!value)
            return failing(context.at, '`format` has too few arguments');
        const known = asText(value);
        if (match[4] && known !== undefined)
            pieces.push(value_text(context.at, known.padStart(Number(match[4]), match[3] ? '0' : ' ')));
        else if (match[4] || match[5] === 'q')
            return undefined;
        else
            pieces.push(value);
    }
    const tail = layout.slice(last);
    if (tail.includes('%'))
        return undefined;
    return concatenate(context.at, [...pieces, value_text(context.at, tail)]);
}
const stringFunctions = {
    upper: ofTexts((value) => value.toUpperCase()),
    lower: ofName('lower', (value) => value.toLowerCase()),
    title: ofTexts((value) => value.replace(/(^|\s)\S/g, (start) => start.toUpperCase())),
    trimspace: ofName('trimspace', (value) => value.trim()),
    chomp: ofName('chomp', (value) => value.replace(/(?:\r?\n)+$/, '')),
    trim: ofName('trim', (value, set = '') => trimSet(value, set, true, true)),
    trimprefix: ofName('trimprefix', (value, prefix = '') => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
    trimsuffix: ofName('trimsuffix', (value, suffix = '') => (suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value)),
    strrev: ofTexts((value) => [...value].reverse().join('')),
    indent: (values, { at }) => {
        const [spaces, value] = [asText(values[0]), asText(values[1])];
        return spaces === undefined || value === undefined ? undefined : value_text(at, value.replace(/\n/g, `\n${' '.repeat(Math.min(Number(spaces), 200))}`));
    },
    substr: (values, { at }) => {
        const [value, offset, length] = values.map(asText);
        if (value === undefined || offset === undefined || length === undefined)
            return undefined;
        const characters = [...value];
        const start = Number(offset) < 0 ? characters.length + Number(offset) : Number(offset);
        return value_text(at, characters.slice(start, Number(length) < 0 ? undefined : start + Number(length)).join(''));
    },
    startswith: (values, { at }) => string_compare(values, at, (value, edge) => value.startsWith(edge)),
    endswith: (values, { at }) => string_compare(values, at, (value, edge) => value.endsWith(edge)),
    strcontains: (values, { at }) => string_compare(values, at, (value, part) => value.includes(part)),
    replace: (values, context) => {
        const [value, search, by] = values.map(asText);
        const [first] = values;
        if (first?.kind === 'unknown')
            return derived('replace', first, values, context);
        if (value === undefined || search === undefined || by === undefined)
            return undefined;
        const replaced = replace(value, search, by);
        return replaced === undefined ? undefined : keepTrail(first, value_text(context.at, replaced));
    },
    split: (values, { at }) => {
        const [separator, value] = values.map(asText);
        if (separator === undefined || value === undefined)
            return undefined;
        return stringList(at, separator === '' ? [...value] : value.split(separator));
    },
    join: (values, context) => {
        const separator = asText(values[0]);
        const parts = values.slice(1).map(items);
        if (separator === undefined || parts.includes(undefined))
            return undefined;
        const pieces = parts.flat();
        return concatenate(context.at, pieces.flatMap((piece, index) => (index === 0 ? [piece] : [value_text(context.at, separator), piece])));
    },
    format,
    formatlist: (values, context) => {
        const lists = values.slice(1).map((value) => (value.kind === 'list' ? items(value) : [value]));
        if (lists.includes(undefined))
            return undefined;
        const known = lists;
        const length = Math.max(0, ...values.slice(1).map((value, index) => (value.kind === 'list' ? (known[index]?.length ?? 0) : 1)));
        const rows = Array.from({ length }, (_, row) => format([values[0], ...known.map((list) => (list.length === 1 ? list[0] : list[row]))], context));
        return rows.includes(undefined) ? undefined : { kind: 'list', at: context.at, items: rows };
    },
    regex: (values, { at }) => {
        const [source, value] = values.map(asText);
        const regex = source === undefined ? undefined : pattern(source, '');
        if (!regex || value === undefined)
            return undefined;
        const match = regex.exec(value);
        return match ? captured(match, at) : failing(at, 'the pattern does not match');
    },
    regexall: (values, { at }) => {
        const [source, value] = values.map(asText);
        const regex = source === undefined ? undefined : pattern(source, 'g');
        if (!regex || value === undefined)
            return undefined;
        return { kind: 'list', at, items: [...value.matchAll(regex)].map((match) => captured(match, at)) };
    },
};
function captured(match, at) {
    if (match.groups)
        return { kind: 'object', at, entries: new Map(Object.entries(match.groups).map(([name, value]) => [name, value_text(at, value ?? '')])) };
    return match.length === 1 ? value_text(at, match[0]) : stringList(at, match.slice(1).map((group) => group ?? ''));
}
function string_compare(values, at, test) {
    const [value, other] = values.map(asText);
    if (value !== undefined && other !== undefined)
        return bool(at, test(value, other));
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/functions/index.js









const functions = new Map([stringFunctions, collectionFunctions, numericFunctions, encodingFunctions, typeFunctions, fileFunctions].flatMap((group) => Object.entries(group)));
/** Functions that return something else at each call have no identity. */
const impure = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt']);
function callFunction(call, scope) {
    const at = evaluate_placeOf(call, scope);
    if (call.name === 'try')
        return firstThatWorks(call, scope, at);
    if (call.name === 'can')
        return can(call, scope, at);
    const given = call.arguments.map((argument) => evaluate(argument, scope));
    return distribute(at, given, (plain) => {
        const failed = plain.find((value) => value.kind === 'unknown' && value.fails);
        if (failed)
            return failed;
        const values = call.expand ? expandLast(plain) : plain;
        if (!values)
            return unknownResult(call.name, plain, at);
        // Arguments taken out of an expanded list may have alternatives of their own.
        return call.expand ? distribute(at, values, (all) => apply(call.name, all, { at, scope })) : apply(call.name, values, { at, scope });
    });
}
function apply(name, values, context) {
    return functions.get(name.startsWith('core::') ? name.slice(6) : name)?.(values, context) ?? unknownResult(name, values, context.at);
}
function expandLast(values) {
    const last = values[values.length - 1];
    return last?.kind === 'list' && !last.rest ? [...values.slice(0, -1), ...last.items] : undefined;
}
function unknownResult(name, values, at) {
    const cause = values.find((value) => value.kind === 'unknown');
    const why = cause?.why ?? (functions.has(name) ? `\`${name}\` of these arguments is not worked out` : `the function \`${name}\` is not evaluated`);
    return unknown(at, why, impure.has(name) ? undefined : shapeOfCall(name, values));
}
/** `try`: in each case the first argument that is no error. */
function firstThatWorks(call, scope, at) {
    const attempt = (index) => {
        const argument = call.arguments[index];
        if (!argument)
            return { ...unknown(at, 'no argument of `try` works'), fails: true };
        const value = evaluate(argument, scope);
        return either(at, optionsOf(value).map((option) => ({ when: option.when, value: option.value.kind === 'unknown' && option.value.fails ? attempt(index + 1) : option.value })));
    };
    return attempt(0);
}
function can(call, scope, at) {
    const [argument] = call.arguments;
    if (!argument)
        return unknown(at, '`can` without an argument');
    return distribute(at, [evaluate(argument, scope)], ([plain]) => {
        if (plain?.kind !== 'unknown')
            return bool(at, true);
        return plain.fails ? bool(at, false) : unknown(at, plain.why);
    });
}
/** Items of a list, each alone; undefined when they are not all known. */
function items(value) {
    if (value?.kind !== 'list' || value.rest)
        return undefined;
    return value.items;
}
function stringList(at, texts) {
    return list(at, texts.map((value) => ({ kind: 'string', at, value })));
}
function asText(value) {
    if (value?.kind === 'string')
        return value.value;
    return value?.kind === 'number' || value?.kind === 'bool' ? String(value.value) : undefined;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/evaluate.js








function evaluate_placeOf({ start, end }, scope) {
    return { source: scope.source, start, end };
}
/** The value of an expression. Never throws; what cannot be worked out is unknown with the reason. */
function evaluate(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    if (scope.module.root.steps-- <= 0)
        return unknown(at, 'the module needs too many steps to evaluate');
    switch (expression.kind) {
        case 'literal':
            return literal(expression.value, at);
        case 'template':
            return evaluateTemplate(expression.parts, at, scope);
        case 'variable':
            return resolveName(expression, scope);
        case 'item':
            return scope.item ?? failing(at, 'a splat stands at nothing');
        case 'get':
            // `data.aws_lb.main` and `module.site` are names of their own, not attributes of something called `data`.
            return resolveName(expression, scope) ?? getAttribute(at, evaluate(expression.object, scope), expression.name);
        case 'index':
            return getIndex(at, evaluate(expression.object, scope), evaluate(expression.key, scope));
        case 'splat':
            return splat(expression, scope);
        case 'call':
            return callFunction(expression, scope);
        case 'unary': {
            const apply = expression.operator === '!' ? not : negative;
            return distribute(at, [evaluate(expression.operand, scope)], ([plain]) => apply(at, plain));
        }
        case 'binary': {
            const operands = [evaluate(expression.left, scope), evaluate(expression.right, scope)];
            return distribute(at, operands, ([left, right]) => binary(at, expression.operator, left, right));
        }
        case 'conditional':
            return conditional(expression, scope);
        case 'tuple':
            return list(at, expression.items.map((item) => evaluate(item, scope)));
        case 'object':
            return objectValue(expression, scope);
        case 'for':
            return evaluateFor(expression, scope);
        case 'parentheses':
            return evaluate(expression.inner, scope);
    }
}
function literal(value, at) {
    if (typeof value === 'string')
        return value_text(at, value);
    if (typeof value === 'number')
        return number(at, value);
    return value === null ? nothing(at) : bool(at, value);
}
function conditional(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    const condition = evaluate(expression.condition, scope);
    return distribute(at, [condition], ([plain]) => {
        const decided = toBool(plain);
        if (decided !== undefined)
            return evaluate(decided ? expression.then : expression.otherwise, scope);
        if (plain?.kind === 'unknown' && plain.fails)
            return plain;
        const same = (plain && shape(plain)) ?? opaque(`condition ${scope.module.root.serial++}`);
        const [ifTrue, ifFalse] = assumptions(same);
        return either(at, [
            { when: [ifTrue], value: evaluate(expression.then, scope) },
            { when: [ifFalse], value: evaluate(expression.otherwise, scope) },
        ]);
    });
}
const equality = /^\$\{(!?)(.+) == "([^"]*)"\}$/;
/** What is assumed in either branch. `x == "a"` speaks about x, so that it fits with what else depends on x. */
function assumptions(same) {
    const [, negation, subject, is] = equality.exec(same) ?? [];
    if (subject !== undefined && is !== undefined && !/ (?:==|&&|\|\|) /.test(subject)) {
        const holds = { condition: `\${${subject}}`, is };
        const fails = { ...holds, not: true };
        return negation ? [fails, holds] : [holds, fails];
    }
    const negated = same.startsWith('${!');
    const condition = negated ? `\${${same.slice(3)}` : same;
    const holds = { condition, is: 'true' };
    const fails = { condition, is: 'true', not: true };
    return negated ? [fails, holds] : [holds, fails];
}
function objectValue(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    const entries = new Map();
    let rest;
    for (const item of expression.items) {
        const key = evaluate(item.key, scope);
        const name = keyText(key);
        if (name !== undefined)
            entries.set(name, evaluate(item.value, scope));
        else
            rest = unknown(at, 'a key of the map is not known');
    }
    return object(at, entries, rest);
}
function splat(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    return distribute(at, [evaluate(expression.object, scope)], ([plain]) => {
        const value = plain;
        const each = (item) => evaluate(expression.each, { ...scope, item });
        if (value.kind === 'list')
            return list(at, value.items.map(each), value.rest && each(value.rest));
        if (value.kind === 'null')
            return list(at, []);
        if (value.kind === 'unknown') {
            if (value.fails)
                return value;
            const open = collections_opened(value);
            return open.kind === 'object' && open.rest ? list(at, [], each(open.rest)) : value;
        }
        // A splat over what is no list sees a list of one.
        return list(at, [each(value)]);
    });
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/collections.js




/** Collections with more elements than this are not worked through. */
const mostElements = 5_000;
/** What iterating over a collection without alternatives yields; undefined when it is not known at all. */
function elementsOf(collection) {
    if (collection.kind === 'list') {
        if (collection.items.length > mostElements)
            return undefined;
        const elements = collection.items.map((item, index) => ({ key: number(item.at, index), value: inherit(item, collection), open: false }));
        if (collection.rest)
            elements.push({ key: unknown(collection.at, 'how many there are is not known'), value: collection.rest, open: true });
        return elements;
    }
    if (collection.kind === 'object') {
        if (collection.entries.size > mostElements)
            return undefined;
        const elements = [...collection.entries].map(([key, value]) => ({ key: value_text(value.at, key), value: inherit(value, collection), open: false }));
        if (collection.rest)
            elements.push({ key: unknown(collection.at, 'its keys are not known', keyShape(collection.rest)), value: collection.rest, open: true });
        return elements;
    }
    return undefined;
}
function keyShape(rest) {
    const same = shape(rest);
    return same === undefined ? undefined : opaque(`key of ${same}`);
}
/** An unknown collection as an open one: its elements have an identity when it has one. */
function collections_opened(collection) {
    if (collection.kind !== 'unknown' || collection.fails)
        return collection;
    const element = unknown(collection.at, collection.why, collection.same === undefined ? undefined : opaque(`each of ${collection.same}`));
    return { kind: 'object', at: collection.at, entries: new Map(), rest: element };
}
function bind(scope, names) {
    const bound = new Map(scope.names);
    for (const [name, value] of names)
        if (name !== undefined)
            bound.set(name, value);
    return { ...scope, names: bound };
}
/** One scope for each element; undefined when the elements are not all known. */
function bindings(collection, keyName, valueName, scope) {
    const elements = elementsOf(collection);
    if (!elements || elements.some(({ open }) => open))
        return undefined;
    return elements.map(({ key, value }) => bind(scope, [[keyName, key], [valueName, value]]));
}
function evaluateFor(expression, scope) {
    const at = evaluate_placeOf(expression, scope);
    const collection = evaluate(expression.collection, scope);
    return distribute(at, [collection], ([plain]) => {
        const elements = plain?.kind === 'unknown' && plain.fails ? undefined : elementsOf(collections_opened(plain));
        if (!elements)
            return plain?.kind === 'unknown' ? plain : unknown(at, 'what it iterates over is not a collection');
        const rows = [];
        for (const { key, value, open } of elements) {
            const inner = bind(scope, [[expression.keyName, key], [expression.valueName, value]]);
            if (!expression.condition) {
                rows.push({ inner, open });
                continue;
            }
            const condition = evaluate(expression.condition, inner);
            const holds = toBool(condition);
            if (holds === undefined) {
                if (condition.kind === 'unknown' && condition.fails)
                    return condition;
                // Whether the element is there is not known: it may stand for itself or for none.
                rows.push({ inner, open: true });
            }
            else if (holds)
                rows.push({ inner, open });
        }
        return expression.key ? objectOf(expression, expression.key, rows, scope) : listOf(expression, rows, scope);
    });
}
function listOf(expression, rows, scope) {
    const at = evaluate_placeOf(expression, scope);
    const items = [];
    let rest;
    for (const { inner, open } of rows) {
        const value = evaluate(expression.value, inner);
        if (!open)
            items.push(value);
        else
            rest = rest ? unknown(at, 'which elements there are is not known') : value;
    }
    return list(at, items, rest);
}
function objectOf(expression, keyExpression, rows, scope) {
    const at = evaluate_placeOf(expression, scope);
    const entries = new Map();
    let rest;
    const openUp = (value) => {
        rest = rest ? unknown(at, 'which elements there are is not known') : value;
    };
    for (const { inner, open } of rows) {
        const key = evaluate(keyExpression, inner);
        const value = evaluate(expression.value, inner);
        // A key that is not known yet but has an identity is as good as a name: `resource_record_name` of one domain is one key.
        const name = key.kind === 'unknown' && !key.fails ? key.same : keyText(key);
        if (open || name === undefined) {
            if (key.kind === 'unknown' && key.fails)
                return failing(at, key.why);
            openUp(expression.group ? list(at, [value]) : value);
            continue;
        }
        const before = entries.get(name);
        if (expression.group)
            entries.set(name, list(at, before?.kind === 'list' ? [...before.items, value] : [value]));
        else
            entries.set(name, value);
    }
    return object(at, entries, rest);
}
function keyText(key) {
    return key.kind === 'string' || key.kind === 'number' || key.kind === 'bool' ? String(key.value) : undefined;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/expand.js








/** A `count` above this is not expanded: one instance stands for all. */
const mostInstances = 512;
/** Modules nested deeper than this, or calling themselves, are not followed. */
const deepestCall = 16;
/** A resource or data source: one instance, or a list or map of them by `count` or `for_each`. */
function expandResource(module, address, declared) {
    const path = module.path === '' ? '' : `${module.path}.`;
    const blockPath = module.block === '' ? '' : `${module.block}.`;
    const type = address.startsWith('data.') ? address.slice(0, address.indexOf('.', 5)) : address.slice(0, address.indexOf('.'));
    const made = new Map();
    return expand(module, declared, (key, scope, exists) => {
        const id = `${path}${address}${key}`;
        let instance = made.get(id);
        if (!instance) {
            instance = { address: id, type, blockAddress: `${blockPath}${address}`, ...declared, scope, exists, attributes: new Map() };
            // Under several conditions one key has several values: they are instances of their own.
            if (exists.length === 0)
                made.set(id, instance);
        }
        return { kind: 'resource', at: headerOf(declared), instance };
    });
}
/** A call of a module in the tree; what comes from anywhere else is unknown. */
function expandCall(module, name, declared) {
    const header = headerOf(declared);
    const directory = localSource(module.module.directory, declared.block);
    const same = opaque(module.path === '' ? `module.${name}` : `${module.path}.module.${name}`);
    if (directory === undefined)
        return unknown(header, `module \`${name}\` is not in the tree`, same);
    const called = module.root.moduleAt(directory);
    if (!called)
        return unknown(header, `module \`${name}\`: there are no Terraform files in ${directory || 'its folder'}`, same);
    let depth = 0;
    for (let above = module; above; above = above.caller?.scope.module) {
        depth++;
        if (above.module.directory === directory)
            return unknown(header, `module \`${name}\` calls itself`, same);
    }
    if (depth > deepestCall)
        return unknown(header, `module \`${name}\` is nested too deeply`, same);
    const prefix = module.path === '' ? '' : `${module.path}.`;
    const blockPrefix = module.block === '' ? '' : `${module.block}.`;
    return expand(module, declared, (key, scope, exists) => ({
        kind: 'module',
        at: header,
        instance: {
            path: `${prefix}module.${name}${key}`,
            block: `${blockPrefix}module.${name}`,
            module: called,
            root: module.root,
            caller: { scope, name, source: declared.source, block: declared.block },
            exists,
            locals: new Map(),
            variables: new Map(),
            outputs: new Map(),
            resources: new Map(),
            calls: new Map(),
        },
    }));
}
function expand(module, { source, block }, make) {
    const scope = { module, source };
    const count = attribute(block.body, 'count');
    const forEach = attribute(block.body, 'for_each');
    if (count)
        return expandCount(evaluate(count.value, scope), block, scope, make);
    if (forEach)
        return expandForEach(evaluate(forEach.value, scope), scope, make);
    return make('', scope, module.exists);
}
function expandCount(count, block, scope, make) {
    const { at } = count;
    const options = optionsOf(count);
    return either(at, options.map(({ when, value }) => {
        if (value.kind === 'unknown' && value.fails)
            return { when, value };
        const counted = value.kind === 'bool' ? Number(value.value) : toNumber(value);
        if (counted === undefined || counted > mostInstances) {
            const why = counted === undefined ? (value.kind === 'unknown' ? value.why : 'count is no number') : `count is ${counted}`;
            const index = unknown(at, why, opaque(`index of ${shape(value) ?? `${scope.source.path}:${block.start}`}`));
            return { when, value: list(at, [], make('[*]', { ...scope, count: index }, existsIf(scope, when))) };
        }
        const items = Array.from({ length: Math.max(0, Math.floor(counted)) }, (_, index) => {
            const always = options.length === 1 || options.every((other) => (toNumber(other.value) ?? 0) > index);
            return make(`[${index}]`, { ...scope, count: number(at, index) }, existsIf(scope, always ? [] : when));
        });
        return { when, value: list(at, items) };
    }));
}
function expandForEach(collection, scope, make) {
    const { at } = collection;
    const single = collection.kind !== 'either';
    return either(at, optionsOf(collection).map(({ when, value }) => {
        if (value.kind === 'unknown' && value.fails)
            return { when, value };
        const elements = elementsOf(collections_opened(value));
        if (!elements)
            return { when, value: unknown(at, value.kind === 'unknown' ? value.why : 'for_each takes a map or a set') };
        const entries = new Map();
        let rest;
        const exists = existsIf(scope, single ? [] : when);
        for (const { key, value: element, open } of elements) {
            // In a set, key and value are the same.
            const eachKey = value.kind === 'list' ? element : key;
            const name = open ? undefined : (keyText(eachKey) ?? shape(eachKey));
            if (name === undefined)
                rest = make('[*]', { ...scope, each: { key: eachKey, value: element } }, exists);
            else
                entries.set(name, make(`["${name}"]`, { ...scope, each: { key: eachKey, value: element } }, exists));
        }
        return { when, value: object(at, entries, rest) };
    }));
}
function existsIf({ module }, when) {
    return both(module.exists, when) ?? module.exists;
}
/** Every resource instance in what `expandResource` returned. */
function resourcesIn(expanded) {
    const found = new Set();
    forEachLeaf(expanded, (leaf) => leaf.kind === 'resource' && found.add(leaf.instance));
    return [...found];
}
/** Every module instance in what `expandCall` returned. */
function modulesIn(expanded) {
    const found = new Set();
    forEachLeaf(expanded, (leaf) => leaf.kind === 'module' && found.add(leaf.instance));
    return [...found];
}
function forEachLeaf(value, visit) {
    const below = (inner) => forEachLeaf(inner, visit);
    if (value.kind === 'list')
        value.items.forEach(below);
    else if (value.kind === 'object')
        value.entries.forEach(below);
    else if (value.kind === 'either')
        for (const option of value.options)
            below(option.value);
    else
        visit(value);
    if ((value.kind === 'list' || value.kind === 'object') && value.rest)
        below(value.rest);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/references.js





/** What a value says where a certificate's ARN is expected. */
function referenceTo(value, declared) {
    const cases = [];
    for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
        for (const found of referencesTo(plain, declared))
            cases.push({ when: [...when, ...found.when], value: found.value });
    }
    const [first, ...others] = cases;
    return first ? [first, ...others] : [{ when: [], value: { known: false, why: 'it has no value', at: value.at } }];
}
function referencesTo(value, declared) {
    const one = (reference) => [{ when: [], value: known(reference, value.at, value.trail) }];
    if (value.kind === 'null' || (value.kind === 'string' && value.value === ''))
        return one(null);
    if (value.kind === 'string')
        return one(references_literal(value.value, value));
    if (value.kind !== 'unknown')
        return [{ when: [], value: { known: false, why: 'it is no text', at: value.at } }];
    const { reference, same } = value;
    if (reference && (reference.attribute === 'arn' || reference.attribute === 'certificate_arn')) {
        const { instance } = reference;
        switch (instance.type) {
            case 'aws_acm_certificate':
                return one({ how: 'bare', certificate: declared.certificate(instance) });
            case 'data.aws_acm_certificate':
                return one({ how: 'looked-up', certificate: declared.certificate(instance) });
            case 'aws_acm_certificate_validation': {
                const wait = declared.wait(instance);
                return wait.certificate.map(({ when, value: awaited }) => ({ when, value: references_through(awaited, wait, value) }));
            }
            case 'aws_iam_server_certificate':
            case 'data.aws_iam_server_certificate':
                return one({ how: 'other', kind: 'iam-server-certificate', title: instance.address, at: headerOf(instance) });
            case 'aws_acmpca_certificate_authority':
            case 'data.aws_acmpca_certificate_authority':
                return one({ how: 'other', kind: 'private-ca', title: instance.address, at: headerOf(instance) });
        }
    }
    if (same?.startsWith('arn:'))
        return one(references_literal(same, value));
    return [{ when: [], value: { known: false, why: value.why, at: value.at, ...(value.trail && { trail: value.trail }), ...(same !== undefined && { same }) } }];
}
function references_literal(text, { at, trail }) {
    const inValues = [at, ...(trail ?? []).map((step) => step.at)].some(({ source }) => isValuesFile(source.path));
    return { how: 'literal', text, arn: parseArn(text.trim()), writtenIn: inValues ? 'values' : 'code' };
}
/** The certificate that a wait waits for, now validated; a literal stays one. */
function references_through(awaited, wait, value) {
    if (!awaited.known || awaited.value?.how !== 'bare')
        return awaited;
    return known({ how: 'validated', certificate: awaited.value.certificate, wait }, value.at, value.trail);
}
/** The instances whose attribute a value is: `aws_lb_listener.https.arn`. */
function instancesBehind(value, attributes) {
    const found = [];
    for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
        if (plain.kind === 'unknown' && plain.reference && attributes.includes(plain.reference.attribute))
            found.push({ when, instance: plain.reference.instance });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/external-module.js





/** Deeper than arguments of real modules nest. */
const deepest = 5;
/**
 * A call of a module that is not in the tree, as an endpoint of which only the certificates that it is given are known.
 * Undefined when it is given none.
 */
function externalModule(module, name, declared) {
    const call = module.module.calls.get(name);
    if (!call)
        return undefined;
    const scope = { module, source: call.source };
    const at = headerOf(call);
    const uses = [];
    for (const { name: argument, value } of call.block.body.attributes) {
        // Evaluating every argument of every foreign module would cost more than all else.
        if (!/cert|arn:|acm/.test(call.source.text.slice(value.start, value.end)) && !/cert/.test(argument))
            continue;
        collectUses(evaluate(value, scope), argument, deepest, declared, uses);
    }
    if (uses.length === 0)
        return undefined;
    const path = module.path === '' ? `module.${name}` : `${module.path}.module.${name}`;
    const why = 'what a module that is not in the tree does';
    return {
        id: path,
        title: path,
        service: 'module',
        serviceName: `module \`${name}\``,
        at,
        exists: module.exists,
        module: path,
        region: only({ known: false, why, at }),
        account: { known: false, why, at },
        coverage: 'none',
        hostnames: [],
        hostnamesComplete: false,
        uses,
        listeners: [],
    };
}
function collectUses(value, attribute, depth, declared, uses) {
    if (depth === 0)
        return;
    if (value.kind === 'list') {
        for (const item of value.items)
            collectUses(item, attribute, depth - 1, declared, uses);
    }
    else if (value.kind === 'object') {
        for (const [key, entry] of value.entries)
            collectUses(entry, key, depth - 1, declared, uses);
    }
    else if (/cert/i.test(attribute) && namesCertificate(value)) {
        uses.push({
            attribute,
            at: value.at,
            when: [],
            role: 'default',
            regionRule: only(known('any', value.at)),
            takesIamServerCertificate: true,
            certificate: referenceTo(value, declared),
            // Whether the module waits for something inside is not known: it is taken to.
            waitsFor: () => true,
            dependsOn: [],
        });
    }
}
/** A certificate's ARN, or a reference to a certificate, in every alternative that is no null. */
function namesCertificate(value) {
    const options = optionsOf(value).filter(({ value: plain }) => plain.kind !== 'null' && !(plain.kind === 'string' && plain.value === ''));
    return options.length > 0 && options.every(({ value: plain }) => isCertificate(plain));
}
const referencedTypes = new Set(['aws_acm_certificate', 'aws_acm_certificate_validation', 'data.aws_acm_certificate']);
function isCertificate(value) {
    if (value.kind === 'string')
        return /^\s*arn:[\w-]*:acm:/.test(value.value);
    if (value.kind !== 'unknown')
        return false;
    return value.same?.startsWith('arn:') === true || (value.reference !== undefined && referencedTypes.has(value.reference.instance.type));
}

;// CONCATENATED MODULE: ./build/src/syntax/hcl/walk.js
/** Calls `visit` for each direct part of an expression. */
function forEachPart(expression, visit) {
    switch (expression.kind) {
        case 'template':
            templateParts(expression.parts, visit);
            break;
        case 'get':
            visit(expression.object);
            break;
        case 'index':
            visit(expression.object);
            visit(expression.key);
            break;
        case 'splat':
            visit(expression.object);
            visit(expression.each);
            break;
        case 'call':
            expression.arguments.forEach(visit);
            break;
        case 'unary':
            visit(expression.operand);
            break;
        case 'binary':
            visit(expression.left);
            visit(expression.right);
            break;
        case 'conditional':
            visit(expression.condition);
            visit(expression.then);
            visit(expression.otherwise);
            break;
        case 'tuple':
            expression.items.forEach(visit);
            break;
        case 'object':
            for (const { key, value } of expression.items) {
                visit(key);
                visit(value);
            }
            break;
        case 'for':
            visit(expression.collection);
            if (expression.key)
                visit(expression.key);
            visit(expression.value);
            if (expression.condition)
                visit(expression.condition);
            break;
        case 'parentheses':
            visit(expression.inner);
            break;
    }
}
function templateParts(parts, visit) {
    for (const part of parts) {
        if (part.kind === 'interpolation')
            visit(part.value);
        else if (part.kind === 'if') {
            visit(part.condition);
            templateParts(part.then, visit);
            templateParts(part.otherwise, visit);
        }
        else if (part.kind === 'each') {
            visit(part.collection);
            templateParts(part.body, visit);
        }
    }
}
/** Every attribute of a body and of the blocks below it, with the names of the blocks that lead to it. */
function forEachAttribute(body, visit, path = []) {
    for (const { name, value } of body.attributes)
        visit(value, [...path, name]);
    for (const block of body.blocks)
        forEachAttribute(block.body, visit, [...path, block.type]);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/references.js




const mentionsOf = new WeakMap();
function mentionsInBody(body, source) {
    let mentions = mentionsOf.get(body);
    if (!mentions) {
        const found = [];
        forEachAttribute(body, (value, path) => collect(value, source, path, found));
        mentions = found;
        mentionsOf.set(body, mentions);
    }
    return mentions;
}
function mentionsInExpression(value, source, name) {
    let mentions = mentionsOf.get(value);
    if (!mentions) {
        const found = [];
        collect(value, source, [name], found);
        mentions = found;
        mentionsOf.set(value, mentions);
    }
    return mentions;
}
function collect(expression, source, path, found) {
    const steps = traversal(expression);
    if (steps) {
        const mention = references_named(steps);
        if (mention)
            found.push({ ...mention, at: { source, start: expression.start, end: expression.end }, path });
    }
    else if (path[0] === 'depends_on') {
        // Terraform 0.11: depends_on = ["aws_lb.main"]
        const quoted = literalText(expression);
        const mention = quoted === undefined ? undefined : references_named(quoted.split('.'));
        if (mention)
            found.push({ ...mention, at: { source, start: expression.start, end: expression.end }, path });
    }
    collectParts(expression, source, path, found, steps !== undefined);
}
/** Below a traversal only its index keys are expressions of their own. */
function collectParts(expression, source, path, found, inTraversal) {
    if (!inTraversal)
        forEachPart(expression, (part) => collect(part, source, path, found));
    else if (expression.kind === 'get')
        collectParts(expression.object, source, path, found, true);
    else if (expression.kind === 'index') {
        collect(expression.key, source, path, found);
        collectParts(expression.object, source, path, found, true);
    }
    else if (expression.kind === 'splat')
        collectParts(expression.object, source, path, found, true);
}
/** The names of `a.b[0].c`, without its indexes: a, b, c. Undefined for what is no traversal. */
function traversal(expression) {
    switch (expression.kind) {
        case 'variable':
            return [expression.name];
        case 'item':
            return [];
        case 'get': {
            const steps = traversal(expression.object);
            return steps && [...steps, expression.name];
        }
        case 'index':
            return traversal(expression.object);
        case 'splat': {
            const [before, after] = [traversal(expression.object), traversal(expression.each)];
            return before && [...before, ...(after ?? [])];
        }
        case 'parentheses':
            return traversal(expression.inner);
        default:
            return undefined;
    }
}
function references_named(steps) {
    const length = steps[0] === 'data' ? 3 : 2;
    return steps.length < length ? undefined : { address: steps.slice(0, length).join('.'), attribute: steps[length] };
}
const declarationsOf = new WeakMap();
function declarations(module) {
    let found = declarationsOf.get(module);
    if (!found) {
        const ofBlock = (kind, address, { source, block }) => ({
            kind,
            address,
            body: block.body,
            source,
            start: block.start,
            end: block.end,
            mentions: () => mentionsInBody(block.body, source),
        });
        found = [
            ...[...module.resources].map(([address, declared]) => ofBlock('resource', address, declared)),
            ...[...module.calls].map(([name, declared]) => ofBlock('module', `module.${name}`, declared)),
            ...[...module.outputs].map(([name, declared]) => ofBlock('output', `output.${name}`, declared)),
            ...[...module.locals].map(([name, { source, attribute: { value, start, end } }]) => ({
                kind: 'local',
                address: `local.${name}`,
                body: undefined,
                source,
                start,
                end,
                mentions: () => mentionsInExpression(value, source, name),
            })),
        ];
        declarationsOf.set(module, found);
    }
    return found;
}
/** The declarations that mention an address. Only those whose text holds it are looked into: most hold none. */
function mentioning(module, address) {
    const offsets = new Map();
    for (const { source } of module.files) {
        const there = [];
        for (let at = source.text.indexOf(address); at >= 0; at = source.text.indexOf(address, at + 1))
            there.push(at);
        if (there.length > 0)
            offsets.set(source, there);
    }
    if (offsets.size === 0)
        return [];
    return declarations(module)
        .filter(({ source, start, end }) => offsets.get(source)?.some((offset) => start <= offset && offset < end))
        .flatMap((declaration) => declaration.mentions().flatMap((mention) => (mention.address === address ? [{ declaration, mention }] : [])));
}
/** What a resource's `depends_on` lists. */
function listedDependencies({ block, source }) {
    return mentionsInBody(block.body, source).filter(({ path }) => path.length === 1 && path[0] === 'depends_on');
}
/**
 * Whether an instance is made only after a resource, however indirectly: through references, locals, variables, outputs,
 * `depends_on`, and the `depends_on` of the modules around it. `target` is an address without keys.
 */
function dependsOn(instance, target) {
    const visited = new Set();
    const blockOf = (module, address) => (module.block === '' ? address : `${module.block}.${address}`);
    const fromMentions = (mentions, module) => mentions.some((mention) => reaches(mention, module));
    const reaches = ({ address, attribute: name }, module) => {
        const block = blockOf(module, address);
        if (block === target)
            return true;
        const key = `${module.path} ${address} ${address.startsWith('module.') ? name : ''}`;
        if (visited.has(key))
            return false;
        visited.add(key);
        if (address.startsWith('var.')) {
            const { caller } = module;
            const argument = caller && attribute(caller.block.body, address.slice(4));
            return argument !== undefined && caller !== undefined && fromMentions(mentionsInExpression(argument.value, caller.source, argument.name), caller.scope.module);
        }
        if (address.startsWith('local.')) {
            const local = module.module.locals.get(address.slice(6));
            return local !== undefined && fromMentions(mentionsInExpression(local.attribute.value, local.source, local.attribute.name), module);
        }
        if (address.startsWith('module.'))
            return reachesThroughModule(address.slice(7), name, module, block);
        const resource = module.module.resources.get(address);
        return resource !== undefined && fromMentions(mentionsInBody(resource.block.body, resource.source), module);
    };
    const reachesThroughModule = (name, output, module, block) => {
        const call = module.module.calls.get(name);
        if (!call)
            return false;
        const callMentions = mentionsInBody(call.block.body, call.source);
        if (output === undefined)
            return target.startsWith(`${block}.`) || fromMentions(callMentions, module);
        if (fromMentions(callMentions.filter(({ path }) => path[0] === 'depends_on'), module))
            return true;
        const called = modulesIn(resolveCall(module, name));
        return called.some((child) => {
            const declared = child.module.outputs.get(output);
            return declared !== undefined && fromMentions(mentionsInBody(declared.block.body, declared.source), child);
        });
    };
    if (fromMentions(mentionsInBody(instance.block.body, instance.source), instance.scope.module))
        return true;
    for (let module = instance.scope.module; module.caller; module = module.caller.scope.module) {
        const { block, source, scope } = module.caller;
        const waited = mentionsInBody(block.body, source).filter(({ path }) => path[0] === 'depends_on');
        if (fromMentions(waited, scope.module))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/convert.js


/** From Terraform's values to the model's. `convert` says what a known value is; undefined: it is none of the wanted kind. */
function alternatives(value, convert) {
    const cases = optionsOf(withoutFailures(value)).map(({ when, value: plain }) => ({ when, value: single(plain, convert) }));
    const [first, ...others] = cases;
    return first ? [first, ...others] : only(single(value, convert));
}
/** One value: what has alternatives counts as not known. */
function single(value, convert) {
    if (value.kind === 'unknown')
        return unknownValue(value);
    const converted = convert(value);
    if (converted !== undefined)
        return known(converted, value.at, value.trail);
    return { known: false, why: value.kind === 'either' ? 'it depends on a condition that is not known' : 'it is not of the expected kind', at: value.at };
}
function unknownValue({ why, at, trail, same }) {
    return { known: false, why, at, ...(trail && { trail }), ...(same !== undefined && { same }) };
}
function asString(value) {
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'number' ? String(value.value) : undefined;
}
function asStringOrNull(value) {
    return value.kind === 'null' || (value.kind === 'string' && value.value === '') ? null : asString(value);
}
function asNumberOrNull(value) {
    if (value.kind === 'null')
        return null;
    if (value.kind === 'number')
        return value.value;
    return value.kind === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : undefined;
}
function asBool(value) {
    if (value.kind === 'null')
        return false;
    if (value.kind === 'bool')
        return value.value;
    return value.kind === 'string' && (value.value === 'true' || value.value === 'false') ? value.value === 'true' : undefined;
}
function unknownAt(at, why) {
    return { known: false, why, at };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/names.js



/** A hostname, or the shape of one that is partly known. */
function hostnameOf(value) {
    const converted = single(value, asString);
    if (converted.known)
        return { ...converted, value: hostname(converted.value) };
    return converted.same === undefined ? converted : { ...converted, same: hostname(converted.same) };
}
/** The names of a certificate from its primary name and a list of further ones, both without alternatives at their top. */
function nameList(primary, others) {
    const names = primary.kind === 'null' ? [] : [nameOf(primary, 'primary')];
    let complete = true;
    if (others.kind === 'list') {
        for (const item of others.items) {
            if (item.kind === 'null')
                continue;
            if (item.kind === 'list' || item.kind === 'object' || item.kind === 'either')
                complete = false;
            else
                names.push(nameOf(item, 'alternative'));
        }
        if (others.rest)
            complete = false;
    }
    else if (others.kind !== 'null')
        complete = false;
    return { names, complete };
}
function nameOf(value, role) {
    return { hostname: hostnameOf(value), written: shape(value), role };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/paths.js




function bodyOf(instance) {
    return readBody(instance.block.body, instance.scope, headerOf(instance));
}
/** Every occurrence of a path; the value is null where the attribute, or a block on the way, is missing. */
function follow(body, path) {
    const steps = path.split('.');
    const last = steps.pop();
    let blocks = [{ block: body, when: [] }];
    for (const step of steps) {
        const next = [];
        for (const { block, when } of blocks) {
            const below = block.nested(step);
            if (below.unknown !== undefined && below.blocks.length === 0)
                return [{ value: unknown(block.at, below.unknown), at: block.at, when, block }];
            if (below.blocks.length === 0)
                return [{ value: nothing(block.at), at: block.at, when, block }];
            for (const inner of below.blocks) {
                const joined = both(when, inner.when);
                if (joined)
                    next.push({ block: inner, when: joined });
            }
        }
        blocks = next;
    }
    return blocks.map(({ block, when }) => ({ value: block.read(last), at: block.placeOf(last), when, block }));
}
/** For blocks that occur once: what holds where a conditional block is not there. */
function absence(occurrences, at) {
    const [only] = occurrences;
    const assumption = only?.when[0];
    if (occurrences.length !== 1 || only?.when.length !== 1 || !assumption)
        return [];
    const { condition, is } = assumption;
    const opposite = assumption.not ? { condition, is } : { condition, is, not: true };
    return [{ value: nothing(at.at), at: at.at, when: [opposite], block: at }];
}
/** All occurrences as one value with alternatives. */
function together(occurrences, map = ({ value }) => value) {
    const [first] = occurrences;
    if (!first)
        throw new Error('a path leads to at least one occurrence');
    const options = occurrences.map((occurrence) => ({ when: occurrence.when, value: map(occurrence) }));
    return options.length === 1 && first.when.length === 0 ? map(first) : { kind: 'either', at: first.value.at, options: paths_flatten(options) };
}
function paths_flatten(options) {
    return options.flatMap(({ when, value }) => {
        if (value.kind !== 'either')
            return [{ when, value }];
        return value.options.flatMap((inner) => {
            const joined = both(when, inner.when);
            return joined ? [{ when: joined, value: inner.value }] : [];
        });
    });
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/certificates.js












/** `aws_acm_certificate` and `data.aws_acm_certificate`, each instance once. */
function certificateOf(instance) {
    const isLookup = instance.type.startsWith('data.');
    const at = headerOf(instance);
    const validation = isLookup
        ? [{ when: [], value: { known: false, why: 'how a looked-up certificate was validated is not in the code', at } }]
        : alternatives(validationOf(instance), (value) => (value.kind === 'null' ? null : asString(value)));
    const mentions = isLookup ? { options: [], whole: [], replacedFirst: false } : certificates_mentionsOf(instance);
    return {
        id: instance.address,
        title: instance.address.replace('[*]', ''),
        kind: isLookup ? 'looked-up' : kindOf(validation, instance),
        at,
        exists: instance.exists,
        module: instance.scope.module.path,
        names: isLookup ? lookedUpNames(instance) : requestedNames(instance),
        region: alternatives(providers_regionOf(instance), asString),
        account: providers_accountOf(instance),
        validation,
        createBeforeDestroy: createBeforeDestroy(instance, mentions.replacedFirst),
        optionsUsedAt: mentions.options,
        mentionedAt: mentions.whole,
    };
}
function requestedNames(instance) {
    const at = headerOf(instance);
    const primary = attributeOf(instance, 'domain_name', at);
    const others = given(instance, 'subject_alternative_names');
    return namesFrom(at, primary, others, true);
}
function lookedUpNames(instance) {
    const at = headerOf(instance);
    return namesFrom(at, given(instance, 'domain'), nothing(at), false);
}
function namesFrom(at, primary, others, complete) {
    const pairs = distribute(at, [primary, distributeItems(others)], ([first, second]) => list(at, [first, second]));
    return alternatives(pairs, (pair) => {
        if (pair.kind !== 'list')
            return undefined;
        const names = nameList(pair.items[0], pair.items[1]);
        // An imported certificate has no `domain_name` in the code: its names are in the PEM.
        return { names: names.names, complete: names.complete && complete && names.names.length > 0 };
    });
}
function given(instance, name) {
    const written = attribute(instance.block.body, name);
    return written ? evaluate(written.value, instance.scope) : nothing(headerOf(instance));
}
/** IMPORTED and PRIVATE stand for "no validation by method"; null for a method that is missing. */
function validationOf(instance) {
    const at = headerOf(instance);
    const body = attribute(instance.block.body, 'certificate_body') ?? attribute(instance.block.body, 'private_key') ?? attribute(instance.block.body, 'private_key_wo');
    const imported = body ? evaluate(body.value, instance.scope) : nothing(at);
    return distribute(at, [imported, given(instance, 'certificate_authority_arn'), given(instance, 'validation_method')], ([pem, authority, method]) => {
        // A PEM that is not known is still a PEM, unless it may be null.
        if (pem?.kind === 'string' || (pem?.kind === 'unknown' && !mayBeNull(pem)))
            return value_text(pem.at, 'IMPORTED');
        if (pem?.kind === 'unknown')
            return pem;
        if (authority?.kind === 'string' && authority.value !== '')
            return value_text(authority.at, 'PRIVATE');
        if (authority?.kind === 'unknown')
            return mayBeNull(authority) ? unknown(authority.at, authority.why) : value_text(authority.at, 'PRIVATE');
        return method?.kind === 'string' && method.value === '' ? nothing(at) : (method ?? nothing(at));
    });
}
/** A variable may be null; what a resource or a file gives is not. */
function mayBeNull(value) {
    return value.reference === undefined && !/^\$\{file/.test(value.same ?? '');
}
function kindOf(validation, instance) {
    const method = agreed(instance.exists, validation);
    if (method?.value === 'IMPORTED')
        return 'imported';
    if (method?.value === 'PRIVATE')
        return 'private';
    const undecided = validation.some(({ value }) => !value.known || value.value === 'IMPORTED' || value.value === 'PRIVATE');
    return undecided ? 'undecided' : 'requested';
}
/**
 * Terraform hands `create_before_destroy` on to everything that a resource with it refers to.
 * Source: Terraform language, "The lifecycle meta-argument".
 */
function createBeforeDestroy(instance, referrerHasIt) {
    const at = headerOf(instance);
    if (referrerHasIt)
        return known(true, at);
    const [lifecycle] = bodyOf(instance).nested('lifecycle').blocks;
    const value = lifecycle?.read('create_before_destroy') ?? nothing(at);
    if (value.kind === 'null')
        return known(false, lifecycle?.at ?? at);
    return single(value, asBool);
}
const recordTypes = /^(?:aws_route53_record|cloudflare_(?:dns_)?record)\./;
function certificates_mentionsOf(instance) {
    const { module, block } = instance.scope.module;
    const address = block === '' ? instance.blockAddress : instance.blockAddress.slice(block.length + 1);
    const found = { options: [], whole: [], replacedFirst: false };
    for (const { declaration, mention } of mentioning(module, address)) {
        const takesOptions = mention.attribute === 'domain_validation_options';
        const takesCertificate = mention.attribute === undefined || mention.attribute === 'arn' || mention.attribute === 'id';
        if ((takesOptions || mention.attribute === undefined) && !mention.path.includes('depends_on')) {
            for (const by of takersOf(declaration, module, 0))
                found.options.push({ at: mention.at, by });
        }
        if (declaration.address.startsWith('aws_acm_certificate_validation.'))
            found.whole.push(...mentionsOfWait(declaration, module));
        else if (takesCertificate && !recordTypes.test(declaration.address))
            found.whole.push(mention.at);
        found.replacedFirst ||= declaration.kind === 'resource' && hasCreateBeforeDestroy(declaration);
    }
    return found;
}
/** Who takes what a wait hands on takes the certificate. */
function mentionsOfWait({ address }, module) {
    return mentioning(module, address).map(({ mention }) => mention.at);
}
/** What a local takes is taken by whoever takes the local. */
function takersOf(declaration, module, depth) {
    if (declaration.kind === 'output' || declaration.kind === 'module')
        return [declaration.kind];
    if (declaration.kind === 'local' && depth < 4) {
        return mentioning(module, declaration.address).flatMap(({ declaration: taker }) => takersOf(taker, module, depth + 1));
    }
    if (recordTypes.test(declaration.address))
        return ['record'];
    return [declaration.address.startsWith('aws_acm_certificate_validation.') ? 'wait' : 'other'];
}
function hasCreateBeforeDestroy({ body }) {
    const block = body?.blocks.find(({ type }) => type === 'lifecycle');
    const written = block && attribute(block.body, 'create_before_destroy')?.value;
    return written?.kind === 'literal' && written.value === true;
}
function resourceInstances(module, address) {
    return resourcesIn(resourceValue(module, address, { source: module.module.files[0]?.source ?? { path: '', text: '' }, start: 0, end: 0 }));
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/endpoints.js










const consumerOf = new Map(consumers.flatMap((consumer) => consumer.resources.map((resource) => [resource, consumer])));
function isConsumer(type) {
    return consumerOf.has(type);
}
function endpointOf(instance, declared) {
    const consumer = consumerOf.get(instance.type);
    if (!consumer)
        return undefined;
    const body = bodyOf(instance);
    if (consumer.enabledBy && follow(body, consumer.enabledBy).every(({ value }) => value.kind === 'bool' && !value.value))
        return undefined;
    const uses = consumer.uses.flatMap((row) => usesOf(row, consumer, instance, body, declared));
    const draft = {
        instance,
        id: instance.address,
        title: instance.address.replace('[*]', ''),
        service: consumer.service,
        serviceName: consumer.name,
        at: headerOf(instance),
        exists: instance.exists,
        module: instance.scope.module.path,
        region: alternatives(providers_regionOf(instance), asString),
        account: providers_accountOf(instance),
        coverage: consumer.coverage,
        hostnames: [],
        hostnamesComplete: true,
        uses,
        listeners: listenersOf(consumer, body, uses),
    };
    for (const path of consumer.hostnames)
        for (const { value, when } of follow(body, path))
            serve(draft, value, when, 'alias');
    return draft;
}
/** Adds hostnames (one, or a list of them) to what an endpoint serves. */
function serve(draft, value, when, from, by) {
    for (const option of optionsOf(withoutFailures(value))) {
        const joined = both(when, option.when);
        if (!joined)
            continue;
        const plain = option.value;
        if (plain.kind === 'null')
            continue;
        if (plain.kind === 'list') {
            for (const item of plain.items)
                serve(draft, item, joined, from, by);
            if (plain.rest)
                draft.hostnamesComplete = false;
            if (plain.rest?.kind === 'unknown')
                serve(draft, plain.rest, joined, from, by);
            continue;
        }
        if (plain.kind === 'string' && plain.value === '')
            continue;
        // A user pool domain without a dot is a prefix of Cognito's own name.
        if (plain.kind === 'string' && !plain.value.includes('.'))
            continue;
        draft.hostnames.push({ hostname: { ...hostnameOf(plain), at: plain.readAt ?? plain.at }, when: joined, from, ...(by !== undefined && { by }) });
    }
}
function usesOf(row, consumer, instance, body, declared) {
    const found = follow(body, row.path).filter((occurrence) => matches(row, occurrence));
    const use = (value, at, when) => ({
        attribute: row.path,
        at,
        when,
        role: row.role,
        regionRule: regionRule(row.region, body),
        takesIamServerCertificate: row.takesIamServerCertificate ?? false,
        certificate: referenceTo(value, declared),
        ...dependencies(instance),
    });
    const isOptional = row.role !== 'default' || !consumer.listener || consumer.uses.filter(({ role }) => role === 'default').length > 1;
    const repeated = row.where !== undefined || consumer.listener?.block !== undefined || row.role === 'client';
    if (!repeated) {
        const all = [...found, ...absence(found, body)];
        const value = together(all, (occurrence) => withIamId(row, occurrence));
        return isNothing(value) && isOptional ? [] : [withIam(use(value, found[0]?.at ?? body.at, []), row)];
    }
    return found
        .filter(({ value }) => !(isNothing(value) && (isOptional || row.where)))
        .flatMap(({ value, at, when }) => listed(value, row).map((item) => use(item, at, when)));
}
/** What the declaration that holds a use waits for. */
function dependencies(instance) {
    return {
        waitsFor: (wait) => dependsOn(instance, wait.block),
        dependsOn: listedDependencies(instance).map(({ address, at }) => ({ address, at })),
    };
}
function matches({ where }, { block }) {
    return Object.entries(where ?? {}).every(([name, pattern]) => {
        const value = block.read(name);
        return value.kind === 'string' && pattern.test(value.value);
    });
}
function isNothing(value) {
    return value.kind === 'null' || (value.kind === 'string' && value.value === '');
}
function listed(value, { commaList }) {
    if (value.kind === 'list')
        return [...value.items];
    if (commaList && value.kind === 'string')
        return value.value.split(',').map((part) => ({ ...value, value: part.trim() }));
    return [value];
}
/** The id of an IAM server certificate, marked so that it is not taken for an ARN. */
const iamMark = 'iam-server-certificate-id';
function withIamId({ iamId }, { value, block }) {
    if (!iamId || !isNothing(value))
        return value;
    const id = block.read(iamId);
    return isNothing(id) ? value : value_text(id.at, iamMark);
}
function withIam(use, { iamId }) {
    if (!iamId)
        return use;
    const [first, ...others] = use.certificate.map((one) => {
        if (!one.value.known || one.value.value?.how !== 'literal' || one.value.value.text !== iamMark)
            return one;
        const other = { how: 'other', kind: 'iam-server-certificate', title: 'an IAM server certificate', at: one.value.at };
        return { when: one.when, value: known(other, one.value.at) };
    });
    const isNamed = use.certificate.some(({ value }) => value.known && value.value?.how === 'literal' && value.value.text === iamMark);
    return first && isNamed ? { ...use, certificate: [first, ...others], takesIamServerCertificate: true } : use;
}
function regionRule(row, body) {
    const at = body.at;
    if (typeof row === 'string')
        return only(known(row, at));
    const types = together(follow(body, row.path));
    return alternatives(types, (value) => ruleFor(value, row));
}
function ruleFor(value, { absent, types }) {
    if (value.kind === 'null')
        return absent;
    if (value.kind === 'list' && value.items.length === 1 && value.items[0])
        return ruleFor(value.items[0], { path: '', absent, types });
    return value.kind === 'string' ? (types[value.value.toUpperCase()] ?? 'any') : undefined;
}
function listenersOf({ listener, coverage }, body, uses) {
    if (!listener)
        return [];
    const blocks = listener.block ? body.nested(listener.block).blocks : [body];
    return blocks.map((block) => {
        const read = (path) => (path ? together([...follow(block, path), ...absence(follow(block, path), block)]) : value_text(block.at, listener.protocolIs ?? ''));
        return {
            at: block.at,
            protocol: listener.protocol ? alternatives(read(listener.protocol), upperCase) : only(known(listener.protocolIs ?? null, block.at)),
            port: listener.port ? alternatives(read(listener.port), asNumberOrNull) : only(known(null, block.at)),
            policy: listener.policy ? alternatives(read(listener.policy), asStringOrNull) : only(known(null, block.at)),
            ...(listener.weakDefault !== undefined && { weakDefault: listener.weakDefault }),
            customCertificate: coverage === 'refused' && listener.weakDefault ? customCertificate(uses, block) : only(known(true, block.at)),
        };
    });
}
function upperCase(value) {
    const written = asStringOrNull(value);
    return typeof written === 'string' ? written.toUpperCase() : written;
}
function customCertificate(uses, block) {
    const use = uses.find(({ role }) => role === 'default');
    if (!use)
        return only(known(false, block.at));
    const [first, ...others] = use.certificate.map(({ when, value }) => ({ when, value: value.known ? known(value.value !== null, value.at) : value }));
    return first ? [first, ...others] : only(known(false, block.at));
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/records.js










const kinds = {
    aws_route53_record: { provider: 'route53', content: ['records'] },
    cloudflare_record: { provider: 'cloudflare', content: ['content', 'value'] },
    cloudflare_dns_record: { provider: 'cloudflare', content: ['content'] },
};
function isRecord(type) {
    return type in kinds;
}
function recordOf(instance, declared) {
    const kind = kinds[instance.type];
    const content = contentOf(instance, kind);
    const validates = validatedBy(content, declared, instance.exists) ?? validatedBy(read(instance, 'name'), declared, instance.exists);
    return {
        id: instance.address,
        title: instance.address.replace('[*]', ''),
        at: headerOf(instance),
        exists: instance.exists,
        module: instance.scope.module.path,
        provider: kind.provider,
        zone: single(withoutFailures(read(instance, 'zone_id')), asString),
        name: recordName(instance),
        type: single(withoutFailures(read(instance, 'type')), asString),
        proxied: single(withoutFailures(read(instance, 'proxied')), asBool),
        overwrites: single(withoutFailures(read(instance, 'allow_overwrite')), asBool),
        contentIsKnown: validates !== undefined || optionsOf(content).every(({ value }) => isFollowed(value)),
        ...(validates && { validates }),
    };
}
/** A text, or what a named resource assigns: not something that could be a validation option without our seeing it. */
function isFollowed(value) {
    return value.kind === 'string' || value.kind === 'null' || (value.kind === 'unknown' && value.reference !== undefined);
}
function read(instance, name) {
    const written = attribute(instance.block.body, name);
    return written ? evaluate(written.value, instance.scope) : nothing(headerOf(instance));
}
function contentOf(instance, { content }) {
    const name = content.find((candidate) => attribute(instance.block.body, candidate));
    const value = name === undefined ? nothing(headerOf(instance)) : withoutFailures(read(instance, name));
    return value.kind === 'list' && value.items.length > 0 ? value.items[0] : value;
}
const optionField = /^resource_record_(?:name|value)\((.*)\)$/;
/** The validation option that a record's name or content is, if it is the same in every case that can be. */
function validatedBy(value, declared, exists) {
    let found;
    for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
        if (!both(exists, when))
            continue;
        if (plain.kind !== 'unknown' || plain.reference?.instance.type !== 'aws_acm_certificate')
            return undefined;
        const domain = optionField.exec(plain.reference.attribute)?.[1];
        if (domain === undefined || (found && (found.instance !== plain.reference.instance || found.domain !== domain)))
            return undefined;
        found = { instance: plain.reference.instance, domain, from: plain };
    }
    return found && { certificate: declared.certificate(found.instance), domain: domainValue(found.domain, found.from) };
}
function domainValue(domain, from) {
    if (domain === '?')
        return { known: false, why: 'the validated name is not known', at: from.at };
    return domain.includes('${') ? { known: false, why: 'a part of the validated name is not known', at: from.at, same: domain } : known(domain, from.at);
}
/** The full name: what is not already below its zone is put there, as the provider does. */
function recordName(instance) {
    const name = withoutFailures(read(instance, 'name'));
    const written = hostnameOf(name);
    const text = written.known ? written.value : written.same;
    const zone = zoneName(instance);
    if (text === undefined)
        return written;
    if (zone === undefined) {
        // A validation record is written with its full name: nobody makes up `_3639ac514e785e898d2646601fa951d5`.
        const same = text.startsWith('_') ? { same: text } : {};
        return { known: false, why: 'the zone of the record is not known', at: name.at, ...same };
    }
    const full = text === '' || text === '@' ? zone : text === zone || text.endsWith(`.${zone}`) ? text : `${text}.${zone}`;
    // An unknown part may already hold the zone.
    if (full !== text && text.endsWith('}'))
        return { known: false, why: 'whether the name already ends in its zone is not known', at: name.at };
    return full.includes('${') ? { known: false, why: 'a part of the name is not known', at: name.at, same: full } : known(full, name.at, name.trail);
}
function zoneName(instance) {
    const [zone] = instancesBehind(read(instance, 'zone_id'), ['zone_id', 'id']);
    if (!zone || !/^(?:data\.)?(?:aws_route53_zone|cloudflare_zone)$/.test(zone.instance.type))
        return undefined;
    const configured = attribute(zone.instance.block.body, 'name') ? 'name' : 'zone';
    const value = attributeOf(zone.instance, configured, headerOf(zone.instance));
    const text = shape(value);
    return text === undefined || text === '' ? undefined : hostname(text);
}
/** What a record points at: an alias target, or the content of a CNAME. */
function targetsOf(instance) {
    const kind = kinds[instance.type];
    const alias = instance.block.body.blocks.find(({ type }) => type === 'alias');
    const name = alias && attribute(alias.body, 'name');
    const target = name ? evaluate(name.value, instance.scope) : kind.provider === 'cloudflare' || instance.type === 'aws_route53_record' ? contentOf(instance, kind) : unknown(headerOf(instance), '');
    return instancesBehind(target, ['dns_name', 'domain_name', 'cloudfront_domain_name', 'regional_domain_name']).map(({ instance: behind }) => behind);
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/resources/waits.js









function waitOf(instance, declared) {
    const arn = attribute(instance.block.body, 'certificate_arn');
    const fqdns = attribute(instance.block.body, 'validation_record_fqdns');
    const at = headerOf(instance);
    return {
        id: instance.address,
        block: instance.blockAddress,
        title: instance.address.replace('[*]', ''),
        at,
        exists: instance.exists,
        module: instance.scope.module.path,
        region: alternatives(providers_regionOf(instance), asString),
        certificate: referenceTo(arn ? evaluate(arn.value, instance.scope) : nothing(at), declared),
        fqdnsAt: fqdns && { source: instance.source, start: fqdns.start, end: fqdns.end },
        validates: validatedNames(fqdns ? withoutFailures(evaluate(fqdns.value, instance.scope)) : nothing(at), declared, instance.exists),
    };
}
function validatedNames(value, declared, exists) {
    if (value.kind === 'null')
        return known([], value.at);
    if (value.kind !== 'list' || value.rest) {
        return { known: false, why: value.kind === 'unknown' ? value.why : 'not all record names are known', at: value.at };
    }
    const names = [];
    for (const item of value.items) {
        const name = validatedName(item, declared, exists);
        if (!name)
            return { known: false, why: 'which certificate a record name belongs to is not known', at: item.at };
        names.push(name);
    }
    return known(names, value.at);
}
/** A validation option's record name, or the name of a record that was made from one. */
function validatedName(item, declared, exists) {
    const direct = validatedBy(item, declared, exists);
    if (direct)
        return direct;
    if (item.kind !== 'unknown' || !item.reference || !isRecord(item.reference.instance.type))
        return undefined;
    return recordOf(item.reference.instance, declared).validates;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/roots.js



/** Folders below a root in which tfvars files of its environments are kept. */
const valueFolders = /^(?:env|envs|environment|environments|vars|var|tfvars|config|configs|variables|params|workspaces)(?:\/[^/]+)?$/;
/**
 * Every folder that no other folder calls, and every one that says by itself where it runs (backend, provider, tfvars). A root
 * with several tfvars files that Terraform does not load by itself is one root for each of them.
 */
function rootsIn(directories) {
    const roots = [];
    for (const directory of directories.paths) {
        if (!directories.matters(directory))
            continue;
        const module = directories.moduleAt(directory);
        if (!module)
            continue;
        const values = valueFiles(directory, directories);
        const isDeployable = module.isDeployable || values.length > 0;
        if (directories.called.has(directory) && !isDeployable)
            continue;
        const automatic = new Map(values.filter(isAutomatic).flatMap((source) => [...valuesOf(source, module)]));
        const environments = values.filter((source) => !isAutomatic(source) && namesAVariable(source, module));
        const name = directory || '.';
        const variablesOpen = !isDeployable;
        if (environments.length === 0)
            roots.push({ name, module, given: automatic, variablesOpen });
        for (const source of environments) {
            const given = new Map([...automatic, ...valuesOf(source, module)]);
            roots.push({ name: `${name} (${source.path.slice(directory === '' ? 0 : directory.length + 1)})`, module, given, variablesOpen });
        }
    }
    return roots;
}
function valueFiles(directory, directories) {
    return [...directories.valuesIn(directory), ...directories.valueFoldersBelow(directory, valueFolders).flatMap(directories.valuesIn)];
}
/** What Terraform loads by itself. */
function isAutomatic({ path }) {
    return /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(path);
}
const parsedValues = new WeakMap();
function valuesOf(source, module) {
    let values = parsedValues.get(source);
    if (!values) {
        const { body } = source.path.endsWith('.json') ? parseJsonValues(source) : parseHcl(source);
        const scope = valuesScope(source, module);
        values = new Map(body.attributes.map(({ name, value }) => [name, evaluate(value, scope)]));
        parsedValues.set(source, values);
    }
    return values;
}
function namesAVariable(source, module) {
    return [...valuesOf(source, module).keys()].some((name) => module.variables.has(name));
}
/** Values files hold literals only: nothing can be referred to from there. */
function valuesScope(source, module) {
    const root = {
        directory: module.directory,
        given: new Map(),
        variablesOpen: false,
        moduleAt: () => undefined,
        readText: () => undefined,
        listFiles: () => [],
        steps: 500_000,
        serial: 0,
    };
    const empty = { ...module, variables: new Map(), locals: new Map(), resources: new Map(), calls: new Map() };
    return { module: rootInstance(empty, root), source };
}
function rootInstance(module, root) {
    return {
        path: '',
        block: '',
        module,
        root,
        caller: undefined,
        exists: [],
        locals: new Map(),
        variables: new Map(),
        outputs: new Map(),
        resources: new Map(),
        calls: new Map(),
    };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/deployment.js

















/** One root as a deployment of the model; undefined when it has nothing to do with certificates. */
function deploymentOf(root, instance, matters) {
    const found = { certificates: [], waits: [], consumers: [], additions: [], rules: [], records: [], externalCalls: [] };
    deployment_collect(rootInstance(root.module, instance), found, matters);
    const declared = registry();
    for (const certificate of found.certificates)
        declared.certificate(certificate);
    const drafts = new Map();
    for (const consumer of found.consumers) {
        const draft = endpointOf(consumer, declared);
        if (draft)
            drafts.set(consumer, draft);
    }
    for (const addition of found.additions)
        addCertificate(addition, drafts, declared);
    for (const rule of found.rules)
        addHostHeaders(rule, drafts);
    const externals = found.externalCalls.flatMap(({ module, name }) => externalModule(module, name, declared) ?? []);
    const isEmpty = found.certificates.length + found.waits.length + drafts.size + externals.length === 0;
    if (isEmpty)
        return undefined;
    const recordInstances = found.records.flatMap((expand) => expand());
    for (const record of recordInstances)
        addRecordName(record, drafts);
    const records = recordInstances.map((record) => recordOf(record, declared));
    const waits = found.waits.map((wait) => declared.wait(wait));
    const endpoints = [...drafts.values(), ...externals];
    const certificates = declared.certificates();
    const servings = servingsOf(endpoints);
    return { name: root.name, certificates, endpoints, records, waits, servings, unevaluated: [...missingModules(found), ...unevaluatedIn(endpoints, servings)] };
}
/** Walks the module tree, into those modules only that can matter. */
function deployment_collect(module, found, matters) {
    for (const address of module.module.resources.keys()) {
        const type = address.slice(0, address.indexOf('.', address.startsWith('data.') ? 5 : 0));
        if (isRecord(type))
            found.records.push(() => resourceInstances(module, address));
        else
            groupOf(type, found)?.push(...resourceInstances(module, address));
    }
    for (const [name, { block }] of module.module.calls) {
        const directory = localSource(module.module.directory, block);
        if (directory === undefined)
            found.externalCalls.push({ module, name });
        else if (matters(directory))
            for (const called of modulesIn(resolveCall(module, name)))
                deployment_collect(called, found, matters);
    }
}
function groupOf(type, found) {
    if (type === 'aws_acm_certificate' || type === 'data.aws_acm_certificate')
        return found.certificates;
    if (type === 'aws_acm_certificate_validation')
        return found.waits;
    if (isConsumer(type))
        return found.consumers;
    if (listenerCertificates.includes(type))
        return found.additions;
    if (listenerRules.includes(type))
        return found.rules;
    return undefined;
}
/** Certificates and waits, each made once. */
function registry() {
    const certificates = new Map();
    const waits = new Map();
    const declared = {
        certificate: (instance) => once(certificates, instance, () => certificateOf(instance)),
        wait: (instance) => once(waits, instance, () => waitOf(instance, declared)),
        certificates: () => [...certificates.values()],
    };
    return declared;
}
function once(made, instance, make) {
    const before = made.get(instance);
    if (before)
        return before;
    const value = make();
    made.set(instance, value);
    return value;
}
function deployment_read(instance, name) {
    const written = attribute(instance.block.body, name);
    return written && evaluate(written.value, instance.scope);
}
/** `aws_lb_listener_certificate`: a further certificate of a listener. */
function addCertificate(addition, drafts, declared) {
    const [listener, certificate] = [deployment_read(addition, 'listener_arn'), deployment_read(addition, 'certificate_arn')];
    if (!listener || !certificate)
        return;
    for (const { when, instance } of instancesBehind(listener, ['arn', 'id'])) {
        const given = both(addition.exists, when);
        if (!given)
            continue;
        drafts.get(instance)?.uses.push({
            attribute: 'certificate_arn',
            at: bodyOf(addition).placeOf('certificate_arn'),
            by: addition.address.replace('[*]', ''),
            when: given,
            role: 'additional',
            regionRule: only(known('same', certificate.at)),
            takesIamServerCertificate: true,
            certificate: referenceTo(certificate, declared),
            ...dependencies(addition),
        });
    }
}
/** Host headers of a listener's rules are hostnames that the listener serves. */
function addHostHeaders(rule, drafts) {
    const listener = deployment_read(rule, 'listener_arn');
    if (!listener)
        return;
    for (const { when, instance } of instancesBehind(listener, ['arn', 'id'])) {
        const draft = drafts.get(instance);
        const given = both(rule.exists, when);
        if (!draft || !given)
            continue;
        for (const occurrence of follow(bodyOf(rule), 'condition.host_header.values')) {
            const joined = both(given, occurrence.when);
            if (joined)
                serve(draft, occurrence.value, joined, 'host-header', rule.address);
        }
    }
}
/** A record that points at an endpoint names a hostname that it serves. */
function addRecordName(record, drafts) {
    for (const target of targetsOf(record)) {
        const draft = drafts.get(target) ?? onlyListenerOf(target, drafts);
        if (draft)
            draft.hostnames.push({ hostname: recordName(record), when: record.exists, from: 'record', by: record.address });
    }
}
/** The TLS listener of a load balancer, when there is exactly one: of several, any could be meant. */
function onlyListenerOf(target, drafts) {
    if (!loadBalancers.includes(target.type))
        return undefined;
    const listeners = [...drafts.values()].filter((draft) => {
        const balancer = draft.service === 'elbv2-listener' ? deployment_read(draft.instance, 'load_balancer_arn') : undefined;
        return balancer !== undefined && instancesBehind(balancer, ['arn', 'id']).some(({ instance }) => instance === target) && mayTerminateTls(draft);
    });
    return listeners.length === 1 ? listeners[0] : undefined;
}
function mayTerminateTls({ listeners }) {
    return listeners.some(({ protocol }) => protocol.some(({ value }) => !value.known || value.value === 'HTTPS' || value.value === 'TLS'));
}
/** Modules from elsewhere that are given certificates, or whose source says that they make them. */
function missingModules({ externalCalls }) {
    const missing = [];
    for (const { module, name } of externalCalls) {
        const call = module.module.calls.get(name);
        if (!call || !/cert|acm/.test(call.source.text.slice(call.block.start, call.block.end)))
            continue;
        missing.push({ why: 'a module that is not in the tree', at: { source: call.source, start: call.block.start, end: call.block.headerEnd } });
    }
    return missing;
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/directories.js

/**
 * Without one of these no certificate, no use of one, no listener that needs one and no TLS policy can be declared. Prose about
 * certificates, which many trees hold, is not among them.
 */
const relevant = /aws_acm_certificate|certificate_(?:arn|id|body)|viewer_certificate|\bcertificates?"?\s*[={:]|"(?:HTTPS|TLS)"|:acm:|(?:ssl|security)_policy|minimum_protocol_version|SSLCertificate/i;
const localSources = /\bsource"?\s*[=:]\s*"(\.\.?(?:\/[^"\n]*)?)"/g;
function directoriesOf(input) {
    const sources = new Map();
    const values = new Map();
    for (const source of input.files) {
        const into = sourceIsTerraform(source.path) ? sources : values;
        const directory = directoryOf(source.path);
        const there = into.get(directory);
        if (there)
            there.push(source);
        else
            into.set(directory, [source]);
    }
    const sourcesIn = (directory) => {
        let there = sources.get(directory);
        if (!there) {
            // A module outside of what is linted: read when it is called.
            there = [...input.readDirectory(directory)].filter(({ path }) => sourceIsTerraform(path));
            sources.set(directory, there);
        }
        return there;
    };
    const callees = new Map();
    const calleesOf = (directory) => {
        let found = callees.get(directory);
        if (!found) {
            const named = new Set();
            for (const { text } of sourcesIn(directory)) {
                if (text.includes('module'))
                    for (const match of text.matchAll(localSources))
                        named.add(joinPath(directory, match[1]));
            }
            named.delete(directory);
            found = [...named];
            callees.set(directory, found);
        }
        return found;
    };
    const mattering = new Map();
    const matters = (directory) => {
        const cached = mattering.get(directory);
        if (cached !== undefined)
            return cached;
        // Modules that call each other in a circle: the one that is asked first decides.
        mattering.set(directory, false);
        const result = sourcesIn(directory).some(({ text }) => relevant.test(text)) || calleesOf(directory).some(matters);
        mattering.set(directory, result);
        return result;
    };
    const paths = [...sources.keys()].sort();
    const called = new Set(paths.flatMap(calleesOf));
    const parsed = [];
    const modules = new Map();
    const moduleAt = (directory) => {
        if (!modules.has(directory)) {
            const files = sourcesIn(directory).map(parseFile);
            parsed.push(...files);
            modules.set(directory, files.length > 0 ? loadModule(directory, files) : undefined);
        }
        return modules.get(directory);
    };
    return {
        paths,
        matters,
        called,
        moduleAt,
        valuesIn: (directory) => values.get(directory) ?? [],
        valueFoldersBelow: (directory, path) => {
            const prefix = directory === '' ? '' : `${directory}/`;
            return [...values.keys()].filter((folder) => folder !== directory && folder.startsWith(prefix) && path.test(folder.slice(prefix.length)) && !sources.has(folder));
        },
        faults: () => parsed.flatMap(({ source, faults }) => faults.map(({ message, start, end }) => ({ message, at: { source, start, end } }))),
    };
}

;// CONCATENATED MODULE: ./build/src/formats/terraform/index.js



/** More steps than any real root needs; a root that needs more is reported as not evaluated. */
const stepsPerRoot = 3_000_000;
/** Terraform files to the model: one deployment for each root module and set of variable values. */
function adaptTerraform(input) {
    const directories = directoriesOf(input);
    const deployments = [];
    const unevaluated = [];
    for (const root of rootsIn(directories)) {
        const instance = {
            directory: root.module.directory,
            given: root.given,
            variablesOpen: root.variablesOpen,
            moduleAt: directories.moduleAt,
            readText: input.readText,
            listFiles: input.listFiles,
            steps: stepsPerRoot,
            serial: 0,
        };
        const deployment = deploymentOf(root, instance, directories.matters);
        if (instance.steps < 0)
            unevaluated.push({ why: `${root.name} needs too many steps to evaluate`, at: firstPlace(root.module.files[0]?.source) });
        if (deployment)
            deployments.push(deployment);
    }
    return { deployments, files: input.files.length, faults: directories.faults(), unevaluated };
}
function firstPlace(source) {
    return { source: source ?? { path: '', text: '' }, start: 0, end: 0 };
}

;// CONCATENATED MODULE: ./build/src/lookup.js
/** Answers from the given files alone. */
function lookupIn(files) {
    const below = (directory) => (directory === '' || directory === '.' ? '' : `${directory}/`);
    return {
        readText: (path) => files.find((file) => file.path === path)?.text,
        readDirectory: (path) => files.filter((file) => file.path.startsWith(below(path)) && !file.path.slice(below(path).length).includes('/')),
        listFiles: (path) => files
            .filter((file) => file.path.startsWith(below(path)))
            .map((file) => file.path.slice(below(path).length))
            .sort(),
    };
}

;// CONCATENATED MODULE: ./build/src/lint.js






/** From sources to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
function lint(files, options = {}) {
    const { rules = rules_rules, unreadable = [], isAskedFor = () => true } = options;
    // Parse, adapt and link: what the code says becomes deployments, with references joined and unknown values marked.
    const adapted = adaptTerraform({ files, ...lookupIn(files), ...lookupOf(options) });
    // Check.
    const { found, failures } = check(rules, adapted.deployments);
    if (rules.includes(file_unreadable)) {
        for (const { at, message } of adapted.faults)
            found.push(unparsed(at, message));
        for (const { path, why } of unreadable)
            found.push(unread(path, why));
    }
    // Filter: what several deployments share is found once.
    const wanted = found.filter(({ fault }) => isAskedFor(fault.at.source.path));
    const unevaluated = [...adapted.unevaluated, ...adapted.deployments.flatMap((deployment) => deployment.unevaluated)];
    // Report: the result is data; `src/report` makes texts of it.
    return {
        findings: findingsOf(wanted),
        notEvaluated: notEvaluatedOf(unevaluated.filter(({ at }) => isAskedFor(at.source.path))),
        stats: {
            files: adapted.files,
            roots: adapted.deployments.length,
            certificates: adapted.deployments.reduce((sum, { certificates }) => sum + certificates.length, 0),
            endpoints: adapted.deployments.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
        },
        failures,
    };
}
/** Only what is given: an option that is present and undefined must not hide an answer. */
function lookupOf({ readText, readDirectory, listFiles }) {
    return { ...(readText && { readText }), ...(readDirectory && { readDirectory }), ...(listFiles && { listFiles }) };
}
function unparsed(at, message) {
    const fault = {
        at,
        message: `The syntax is wrong: ${message}. Terraform refuses the file, and this part of it was not checked.`,
        remedy: 'Correct the syntax; `terraform validate` stops at the same place.',
        subject: at.source.path,
    };
    return { rule: file_unreadable, fault };
}
function unread(path, why) {
    const fault = {
        at: { source: { path, text: '' }, start: 0, end: 0 },
        message: `This cannot be read: ${why}. Nothing in it was checked.`,
        remedy: 'Make it readable, or name it in .gitignore if it is no part of the code.',
        subject: path,
    };
    return { rule: file_unreadable, fault };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./build/src/read/candidates.js
const endings = ['.tf', '.tf.json', '.tfvars', '.tfvars.json', '.tofu', '.tofu.json'];
/** Whether a file of this name is read at all. */
function isCandidate(name) {
    return endings.some((ending) => name.endsWith(ending));
}
/** What tools leave behind or download: nobody's own code. Other hidden directories may well hold infrastructure code. */
const skipped = new Set([
    '.git',
    '.hg',
    '.svn',
    '.jj',
    'node_modules',
    '.terraform',
    '.terragrunt-cache',
    '.terraspace-cache',
    '.external_modules',
    '.venv',
    '.tox',
    '.nox',
    '.cache',
    '.npm',
    '.yarn',
    '.pnpm-store',
    '.gradle',
    '.idea',
    '.vscode',
    '.direnv',
    '.devenv',
    '.next',
    '.nuxt',
    '.serverless',
    '.aws-sam',
]);
function isSkippedDirectory(name) {
    return skipped.has(name);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./build/src/read/disk.js


/** Nobody writes 10 MB of infrastructure code by hand. */
const mostBytes = 10_000_000;
const disk_disk = {
    list: (directory) => (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }),
    read: disk_read,
    real(path) {
        try {
            return external_node_fs_.realpathSync.native(path);
        }
        catch {
            return undefined;
        }
    },
    kind(path) {
        try {
            const stats = (0,external_node_fs_.statSync)(path);
            return stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
        }
        catch {
            return undefined;
        }
    },
};
/**
 * Nearly every file fits, and then reading costs three system calls: open, read, close. Only a file that fills the buffer is
 * asked for its size.
 */
let buffer;
function disk_read(file) {
    buffer ??= external_node_buffer_.Buffer.allocUnsafeSlow(1 << 18);
    try {
        const handle = (0,external_node_fs_.openSync)(file, 'r');
        try {
            const length = (0,external_node_fs_.readSync)(handle, buffer, 0, buffer.length, 0);
            return length < buffer.length ? decode(buffer, length) : readLarge(handle, buffer);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    catch (error) {
        return { why: whyUnreadable(error) };
    }
}
function readLarge(handle, start) {
    const { size } = (0,external_node_fs_.fstatSync)(handle);
    if (size > mostBytes)
        return { why: `it is larger than ${mostBytes / 1e6} MB` };
    const whole = external_node_buffer_.Buffer.allocUnsafeSlow(Math.max(size, start.length));
    start.copy(whole);
    let length = start.length;
    while (length < whole.length) {
        const more = (0,external_node_fs_.readSync)(handle, whole, length, whole.length - length, length);
        if (more === 0)
            break;
        length += more;
    }
    return decode(whole, length);
}
/** Bytes to text. Only a text that has the replacement character may come from bytes that are no UTF-8. */
function decode(bytes, length) {
    const text = bytes.toString('utf8', 0, length);
    if (text.includes('\ufffd') && !(0,external_node_buffer_.isUtf8)(bytes.subarray(0, length)))
        return { why: 'it is not UTF-8 text' };
    if (text.includes('\0'))
        return { why: 'it is not text: it has NUL bytes' };
    return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}
const reasons = {
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ENOENT: 'it does not exist',
    EISDIR: 'it is a directory',
    ELOOP: 'its symbolic links run in a circle',
    ENAMETOOLONG: 'its path is too long',
};
/** A clause for people: "permission is denied". */
function whyUnreadable(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return reasons[code] ?? `the system says ${code}`;
}

;// CONCATENATED MODULE: ./build/src/read/glob.js
/** Whether the parts match all items from `start` on. After a mismatch only the last run has to be widened. */
function matchSequence(parts, items, start = 0) {
    let item = start;
    let part = 0;
    let runPart = -1;
    let runItem = 0;
    while (item < items.length) {
        const test = parts[part];
        if (test === 'any number') {
            runPart = part++;
            runItem = item;
        }
        else if (test?.(items[item])) {
            part++;
            item++;
        }
        else if (runPart >= 0) {
            part = runPart + 1;
            item = ++runItem;
        }
        else {
            return false;
        }
    }
    while (parts[part] === 'any number')
        part++;
    return part === parts.length;
}
const anything = () => true;
/** A test for one name without slashes: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before what is meant literally. */
function nameMatcher(pattern) {
    if (!/[*?[\\]/.test(pattern))
        return (name) => name === pattern;
    if (/^\*+$/.test(pattern))
        return anything;
    if (!/[?[\\]/.test(pattern))
        return starMatcher(pattern.split('*'));
    const parts = characterParts(pattern);
    return parts ? (name) => matchSequence(parts, name) : () => false;
}
/** Nearly all patterns have only stars: what stands between them has to occur in order, each as early as it can. */
function starMatcher(pieces) {
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    const middle = pieces.slice(1, -1).filter((piece) => piece !== '');
    return (name) => {
        if (!name.startsWith(first) || !name.endsWith(last))
            return false;
        let at = first.length;
        for (const piece of middle) {
            const found = name.indexOf(piece, at);
            if (found < 0)
                return false;
            at = found + piece.length;
        }
        return at + last.length <= name.length;
    };
}
/** Undefined for a pattern that can match nothing: an open bracket, a backslash at the end. */
function characterParts(pattern) {
    const parts = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern.charAt(at);
        if (char === '*') {
            if (parts.at(-1) !== 'any number')
                parts.push('any number');
        }
        else if (char === '?') {
            parts.push(anything);
        }
        else if (char === '[') {
            const end = classEnd(pattern, at);
            if (end < 0)
                return undefined;
            parts.push(classMatcher(pattern.slice(at + 1, end)));
            at = end;
        }
        else {
            const literal = char === '\\' ? pattern.charAt(++at) : char;
            if (literal === '')
                return undefined;
            parts.push((other) => other === literal);
        }
    }
    return parts;
}
/** A bracket that comes first in a class is one of its members. */
function classEnd(pattern, open) {
    let at = open + 1;
    if (pattern[at] === '!' || pattern[at] === '^')
        at++;
    if (pattern[at] === ']')
        at++;
    while (at < pattern.length && pattern[at] !== ']')
        at += pattern[at] === '\\' ? 2 : 1;
    return at < pattern.length ? at : -1;
}
function classMatcher(inner) {
    const negated = inner.startsWith('!') || inner.startsWith('^');
    const members = negated ? inner.slice(1) : inner;
    const ranges = [];
    let at = 0;
    const next = () => {
        if (members[at] === '\\')
            at++;
        return members.charAt(at++);
    };
    while (at < members.length) {
        const low = next();
        if (members[at] === '-' && at + 1 < members.length) {
            at++;
            ranges.push([low, next()]);
        }
        else {
            ranges.push([low, low]);
        }
    }
    return (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated;
}

;// CONCATENATED MODULE: ./build/src/read/gitignore.js

function parseIgnoreFile(base, text) {
    const patterns = [];
    for (const line of text.split(/\r?\n/)) {
        const pattern = parsePattern(line);
        if (pattern)
            patterns.push(pattern);
    }
    return { base, patterns };
}
function parsePattern(line) {
    if (line.startsWith('#'))
        return undefined;
    let text = withoutTrailingSpaces(line);
    const negated = text.startsWith('!');
    if (negated)
        text = text.slice(1);
    const directoriesOnly = text.endsWith('/');
    if (directoriesOnly)
        text = text.slice(0, -1);
    if (text === '')
        return undefined;
    // `**/x` says what `x` says.
    if (text.startsWith('**/') && !text.includes('/', 3))
        text = text.slice(3);
    if (!text.includes('/'))
        return { negated, directoriesOnly, name: nameMatcher(text) };
    const segments = text.startsWith('/') ? text.slice(1).split('/') : text.split('/');
    const path = segments.map((segment) => (segment === '**' ? 'any number' : nameMatcher(segment)));
    // `a/**` is everything below `a`, not `a` itself.
    if (path.at(-1) === 'any number')
        path.push(() => true);
    return { negated, directoriesOnly, path };
}
function withoutTrailingSpaces(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\')
        end--;
    return line.slice(0, end);
}
/**
 * Whether git would ignore a path, given the ignore files of all directories above it, outermost first. That none of those
 * directories is ignored itself is for the walk to see to. The last pattern of the innermost file that matches decides.
 */
function isIgnored(chain, path, isDirectory) {
    if (chain.length === 0)
        return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (let file = chain.length - 1; file >= 0; file--) {
        const { base, patterns } = chain[file];
        let segments;
        for (let at = patterns.length - 1; at >= 0; at--) {
            const pattern = patterns[at];
            if (pattern.directoriesOnly && !isDirectory)
                continue;
            if (pattern.name) {
                if (pattern.name(name))
                    return !pattern.negated;
            }
            else if (pattern.path) {
                segments ??= path.slice(base.length).split('/');
                if (matchSequence(pattern.path, segments))
                    return !pattern.negated;
            }
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/read/paths.js

function pathsFrom(workingDirectory) {
    return {
        shown: (absolute) => withSlashes((0,external_node_path_.relative)(workingDirectory, absolute)),
        // Nearly every path lies below the working directory, and joining is much cheaper than resolving.
        absolute: (shown) => (isBelow(shown) ? `${workingDirectory}/${shown}` : (0,external_node_path_.resolve)(workingDirectory, shown)),
    };
}
function isBelow(shown) {
    return shown !== '' && !shown.startsWith('..') && !(0,external_node_path_.isAbsolute)(shown);
}
function withSlashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
/** Without `.` and inner `..`: every directory has one spelling, so that it is read once. */
function normalize(path) {
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else
            kept.push(part);
    }
    return (path.startsWith('/') ? '/' : '') + kept.join('/');
}
function paths_directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}
function join(directory, name) {
    return directory === '' ? name : directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}
/** Both absolute. */
function isInside(directory, path) {
    const way = (0,external_node_path_.relative)(directory, path);
    return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || (0,external_node_path_.isAbsolute)(way));
}


;// CONCATENATED MODULE: ./build/src/read/read.js





/** Some of the given paths do not exist. */
class PathsNotFound extends Error {
    paths;
    constructor(paths) {
        super(`${paths.map((path) => `\`${path}\``).join(', ')} ${paths.length === 1 ? 'does' : 'do'} not exist`);
        this.name = 'PathsNotFound';
        this.paths = paths;
    }
}
const byPath = (a, b) => (a.path < b.path ? -1 : 1);
/** Reads what lies below the given files and directories. Throws `PathsNotFound`. */
function read_read(given, options = {}) {
    const { disk = disk_disk, onProgress } = options;
    const here = (0,external_node_path_.resolve)(options.workingDirectory ?? process.cwd());
    const workingDirectory = disk.real(here) ?? here;
    const paths = pathsFrom(workingDirectory);
    const sources = new Map();
    const texts = new Map();
    const directories = new Map();
    const walked = new Set();
    const unreadable = [];
    const notRead = [];
    const roots = new Set();
    const namedFiles = new Set();
    const namedDirectories = [];
    let filesRead = 0;
    /** Reads a candidate once. */
    function sourceOf(path, absolute = paths.absolute(path)) {
        if (sources.has(path))
            return sources.get(path);
        const content = disk.read(absolute);
        const source = 'text' in content ? { path, text: content.text } : undefined;
        if (!('text' in content))
            unreadable.push({ path, why: content.why });
        sources.set(path, source);
        if (++filesRead % 500 === 0)
            onProgress?.(filesRead);
        return source;
    }
    /** Reads a directory's candidates and returns the directories in it that a walk goes on with. */
    function enter(directory, above) {
        const found = [];
        const within = [];
        const absolute = paths.absolute(directory);
        let chain = above;
        try {
            const entries = disk.list(absolute);
            if (entries.some(({ name }) => name === '.gitignore'))
                chain = [...above, ...ignoreFileOf(directory)];
            for (const entry of entries) {
                if (entry.isDirectory()) {
                    if (isSkippedDirectory(entry.name))
                        continue;
                    const path = join(directory, entry.name);
                    if (!isIgnored(chain, path, true))
                        within.push(path);
                }
                else if (isCandidate(entry.name)) {
                    const path = join(directory, entry.name);
                    if (isIgnored(chain, path, false) || !mayRead(entry, path))
                        continue;
                    const source = sourceOf(path, join(absolute, entry.name));
                    if (source)
                        found.push(source);
                }
            }
        }
        catch (error) {
            unreadable.push({
                path: directory === '' ? '.' : directory,
                why: `the directory cannot be listed: ${whyUnreadable(error)}`,
            });
        }
        // Systems list in any order.
        directories.set(directory, found.sort(byPath));
        return { within, chain };
    }
    /** A plain file may be read, a link only if it stays in the repository and ends at a file. Pipes and sockets never. */
    function mayRead(entry, path) {
        if (entry.isFile())
            return true;
        if (!entry.isSymbolicLink())
            return false;
        const absolute = paths.absolute(path);
        const target = disk.real(absolute);
        if (target !== undefined && disk.kind(target) === 'directory')
            return false;
        const why = target === undefined ? 'it is a link to nothing' : isInRepository(target) ? undefined : 'it is a link out of the repository';
        if (why === undefined)
            return disk.kind(target ?? absolute) === 'file';
        if (!sources.has(path))
            unreadable.push({ path, why });
        sources.set(path, undefined);
        return false;
    }
    function isInRepository(real) {
        for (const root of roots)
            if (isInside(root, real))
                return true;
        return false;
    }
    function ignoreFileOf(directory) {
        const content = disk.read(paths.absolute(join(directory, '.gitignore')));
        return 'text' in content ? [parseIgnoreFile(directory === '' ? '' : join(directory, ''), content.text)] : [];
    }
    /** The ignore files from the root down to a directory; none for a directory that is ignored itself, but was asked for. */
    function chainAbove(directory) {
        const absolute = paths.absolute(directory);
        const root = [...roots].find((candidate) => isInside(candidate, absolute));
        if (root === undefined)
            return [];
        const above = [];
        for (let at = absolute; at !== root && at !== (0,external_node_path_.dirname)(at); at = (0,external_node_path_.dirname)(at))
            above.unshift(at);
        let chain = [];
        let parent = root;
        for (const step of above) {
            chain = [...chain, ...ignoreFileOf(paths.shown(parent))];
            if (isIgnored(chain, paths.shown(step), true))
                return [];
            parent = step;
        }
        return chain;
    }
    function walk(start) {
        const pending = [{ directory: start, chain: chainAbove(start) }];
        for (let next = pending.pop(); next; next = pending.pop()) {
            if (walked.has(next.directory))
                continue;
            walked.add(next.directory);
            const { within, chain } = enter(next.directory, next.chain);
            for (const directory of within)
                pending.push({ directory, chain });
        }
    }
    /** The absolute path of something that evaluation asks for, if it may have it. */
    function permitted(path) {
        const real = disk.real(paths.absolute(path));
        return real !== undefined && isInRepository(real) ? real : undefined;
    }
    const missing = [];
    const starts = [];
    for (const each of given) {
        const real = disk.real((0,external_node_path_.resolve)(workingDirectory, each));
        const kind = real === undefined ? undefined : disk.kind(real);
        if (real === undefined || kind === undefined) {
            missing.push(each);
        }
        else if (kind === 'other') {
            notRead.push(each);
        }
        else {
            roots.add(rootOf(disk, real, kind, workingDirectory));
            starts.push({ path: paths.shown(real), kind });
        }
    }
    if (missing.length > 0)
        throw new PathsNotFound(missing);
    for (const { path, kind } of starts) {
        if (kind === 'directory') {
            namedDirectories.push(path);
            walk(path);
        }
        else if (isCandidate(path)) {
            namedFiles.add(path);
            const directory = paths_directoryOf(path);
            if (!directories.has(directory))
                enter(directory, chainAbove(directory));
            // It was named, so it is read although git ignores it.
            const source = sourceOf(path);
            const siblings = directories.get(directory) ?? [];
            if (source && !siblings.includes(source))
                directories.set(directory, [...siblings, source].sort(byPath));
        }
        else {
            notRead.push(path);
        }
    }
    const files = [...directories.keys()].sort().flatMap((directory) => directories.get(directory) ?? []);
    return {
        files,
        unreadable,
        notRead,
        readDirectory(path) {
            const directory = normalize(path);
            const before = directories.get(directory);
            if (before)
                return before;
            if (permitted(directory) === undefined || disk.kind(paths.absolute(directory)) !== 'directory')
                directories.set(directory, []);
            else
                enter(directory, chainAbove(directory));
            return directories.get(directory) ?? [];
        },
        readText(path) {
            const file = normalize(path);
            const before = texts.get(file) ?? sources.get(file)?.text;
            if (before !== undefined || texts.has(file))
                return before;
            const real = permitted(file);
            const content = real !== undefined && disk.kind(real) === 'file' ? disk.read(real) : undefined;
            const text = content && 'text' in content ? content.text : undefined;
            texts.set(file, text);
            return text;
        },
        listFiles(path) {
            const directory = normalize(path);
            return permitted(directory) === undefined ? [] : filesBelow(disk, paths.absolute(directory));
        },
        source: (path) => sources.get(path),
        isAskedFor(path) {
            if (namedFiles.size === 0 || namedFiles.has(path))
                return true;
            if (namedDirectories.some((directory) => directory === '' || path.startsWith(`${directory}/`)))
                return true;
            // With directories named as well, what their modules brought in is wanted, what only lies beside a named file is not.
            return namedDirectories.length > 0 && ![...namedFiles].some((file) => paths_directoryOf(file) === paths_directoryOf(path));
        },
    };
}
/** How far evaluation may look: the git repository, else the working directory, else what was named. */
function rootOf(disk, path, kind, workingDirectory) {
    const start = kind === 'directory' ? path : (0,external_node_path_.dirname)(path);
    for (let at = start;; at = (0,external_node_path_.dirname)(at)) {
        if (disk.kind(`${at}/.git`) !== undefined)
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            break;
    }
    return isInside(workingDirectory, start) ? workingDirectory : start;
}
function filesBelow(disk, start) {
    const files = [];
    const pending = [''];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        let entries = [];
        try {
            entries = disk.list(join(start, directory));
        }
        catch {
            // What cannot be listed has no files to offer.
        }
        for (const entry of entries) {
            const path = join(directory, entry.name);
            if (entry.isFile())
                files.push(path);
            else if (entry.isDirectory() && !isSkippedDirectory(entry.name))
                pending.push(path);
        }
    }
    return files.sort();
}

;// CONCATENATED MODULE: ./build/src/report/index.js
/** A format is loaded when it is asked for. */
const reports = {
    terminal: async () => (await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.bind(__webpack_require__, 632))).terminal,
    json: async () => (await __webpack_require__.e(/* import() */ 912).then(__webpack_require__.bind(__webpack_require__, 912))).json,
};
const reportFormats = Object.keys(reports);
function loadReport(format) {
    return reports[format]();
}

// EXTERNAL MODULE: ./build/src/report/printable.js
var printable = __webpack_require__(319);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(9);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
;// CONCATENATED MODULE: ./build/src/cli/nearest.js
/** The known word that a mistyped one was meant to be: at most a third of its letters are wrong. */
function nearest_nearest(word, known) {
    let best;
    let least = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const each of known) {
        const wrong = distance(word, each);
        if (wrong < least) {
            least = wrong;
            best = each;
        }
    }
    return best;
}
/** Letters to insert, delete or replace (Levenshtein), one row of the table at a time. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/src/cli/arguments.js



/** The command line asks for something that there is not. */
class UsageError extends Error {
    constructor(message) {
        super(message);
        this.name = 'UsageError';
    }
}
const options = {
    format: { type: 'string', short: 'f' },
    'fail-on': { type: 'string' },
    verbose: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    version: { type: 'boolean', short: 'v' },
    help: { type: 'boolean', short: 'h' },
};
const failOns = ['error', 'warning', 'note', 'never'];
/** Throws `UsageError`. */
function parseArguments(args) {
    const { values, positionals, tokens } = parse(args);
    for (const token of tokens) {
        if (token.kind !== 'option' || token.name in options)
            continue;
        const known = nearest_nearest(token.name, Object.keys(options));
        throw new UsageError(`There is no option \`${token.rawName}\`${known ? `; did you mean \`--${known}\`?` : '.'}`);
    }
    return {
        paths: positionals.length > 0 ? positionals : ['.'],
        format: arguments_oneOf('--format', values.format, reportFormats) ?? 'terminal',
        failOn: arguments_oneOf('--fail-on', values['fail-on'], failOns) ?? 'error',
        verbose: values.verbose === true,
        quiet: values.quiet === true,
        color: values['no-color'] === true ? false : values.color === true ? true : undefined,
        help: values.help === true,
        version: values.version === true,
    };
}
function parse(args) {
    // Not strict: node's own messages know no nearest option. What it lets through is looked at above and below.
    const parsed = (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
    for (const token of parsed.tokens) {
        if (token.kind !== 'option')
            continue;
        const option = Object.entries(options).find(([name]) => name === token.name)?.[1];
        if (option?.type === 'string' && token.value === undefined)
            throw new UsageError(`\`${token.rawName}\` needs a value.`);
        if (option?.type === 'boolean' && token.value !== undefined)
            throw new UsageError(`\`${token.rawName}\` takes no value.`);
    }
    return parsed;
}
function arguments_oneOf(name, value, allowed) {
    if (value === undefined)
        return undefined;
    const found = allowed.find((each) => each === value);
    if (found === undefined)
        throw new UsageError(`\`${name}\` is one of ${allowed.join(', ')}, not \`${value}\`.`);
    return found;
}

;// CONCATENATED MODULE: ./build/src/cli/colors.js
/**
 * The option decides, then FORCE_COLOR, then NO_COLOR (no-color.org: any value that is not empty), then whether somebody is
 * looking. FORCE_COLOR=0 and =false switch colours off, as elsewhere.
 */
function wantsColors(option, environment, isTerminal) {
    if (option !== undefined)
        return option;
    const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment;
    if (force !== undefined)
        return force !== '0' && force !== 'false';
    if (none !== undefined && none !== '')
        return false;
    return isTerminal && terminal !== 'dumb';
}

;// CONCATENATED MODULE: ./build/src/cli/help.js
const help = `Finds TLS certificate faults in infrastructure code before anyone deploys it.

Usage: acm-lint [options] [paths…]

  Paths are files or directories; without any, the current directory. A file is linted together with the folder it lies
  in, and only what concerns the file is reported.

Options:
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
  2   the run itself failed: bad usage, a path that does not exist, a rule that crashed
`;

;// CONCATENATED MODULE: ./build/src/cli/progress.js
const silence = { read: () => { }, end: () => { } };
/** Work that is over before this many milliseconds needs no progress. */
const patience = 1_000;
/** One line on a terminal, rewritten as files are read and removed at the end. */
function progress(stream) {
    if (!stream.isTTY)
        return silence;
    const start = Date.now();
    let isShown = false;
    return {
        read(files) {
            if (Date.now() - start < patience)
                return;
            stream.write(`\r${files} files read…`);
            isShown = true;
        },
        end() {
            if (isShown)
                stream.write('\r\u001b[K');
        },
    };
}

;// CONCATENATED MODULE: ./build/src/cli/main.js









/** Output that is piped has no width of its own. */
const pipeWidth = 100;
async function main(args) {
    stopWhenNobodyReads();
    try {
        return await run(parseArguments(args));
    }
    catch (error) {
        if (error instanceof UsageError)
            return failed(`${(0,printable/* printable */.g)(error.message)} \`acm-lint --help\` lists the options.`);
        if (error instanceof PathsNotFound)
            return failed(`${(0,printable/* printable */.g)(error.message)}.`);
        throw error;
    }
}
async function run(given) {
    if (given.help)
        return say(help);
    if (given.version)
        return say(`${version/* version */.r}\n`);
    const shown = progress(process.stderr);
    const reading = read_read(given.paths, { onProgress: shown.read });
    const result = lint(reading.files, reading);
    shown.end();
    const report = await loadReport(given.format);
    process.stdout.write(report(result, {
        sourceOf: reading.source,
        tool: { name: 'acm-lint', version: version/* version */.r },
        colors: wantsColors(given.color, process.env, process.stdout.isTTY === true),
        width: process.stdout.columns ?? pipeWidth,
        verbose: given.verbose,
        quiet: given.quiet,
    }));
    return conclude(result, reading, given.failOn);
}
function conclude(result, reading, failOn) {
    for (const path of reading.notRead)
        warn(`\`${(0,printable/* printable */.g)(path)}\` is of no kind that acm-lint reads.`);
    for (const { rule, message } of result.failures) {
        warn(`The rule ${rule} failed: ${(0,printable/* printable */.g)(message)}. The other rules' findings stand. Please report this.`);
    }
    if (result.failures.length > 0)
        return 2;
    return isFailure(result, failOn) ? 1 : 0;
}
const grades = ['note', 'warning', 'error'];
function isFailure({ findings }, failOn) {
    if (failOn === 'never')
        return false;
    return findings.some(({ severity }) => grades.indexOf(severity) >= grades.indexOf(failOn));
}
function say(text) {
    process.stdout.write(text);
    return 0;
}
function warn(text) {
    process.stderr.write(`acm-lint: ${text}\n`);
}
function failed(text) {
    warn(text);
    return 2;
}
/** `acm-lint | head` closes the pipe early: that is no crash, and the exit code stands. */
function stopWhenNobodyReads() {
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}


/***/ }),

/***/ 198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ lineText),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
const lineStarts = new WeakMap();
function startsOf(source) {
    let starts = lineStarts.get(source);
    if (!starts) {
        const found = [0];
        for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1))
            found.push(at + 1);
        starts = Uint32Array.from(found);
        lineStarts.set(source, starts);
    }
    return starts;
}
function lineIndex(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Lines and columns are worked out only for what is shown: most places never are. */
function locate({ source, start, end }) {
    const starts = startsOf(source);
    const first = lineIndex(starts, start);
    const last = lineIndex(starts, Math.max(start, end));
    return {
        file: source.path,
        line: first + 1,
        column: start - (starts[first] ?? 0) + 1,
        endLine: last + 1,
        endColumn: Math.max(start, end) - (starts[last] ?? 0) + 1,
    };
}
/** The text of one line (from 1), without its line break. */
function lineText(source, line) {
    const starts = startsOf(source);
    const start = starts[line - 1];
    if (start === undefined)
        return '';
    const end = starts[line] ?? source.text.length;
    return source.text.slice(start, end).replace(/\r?\n$/, '');
}


/***/ }),

/***/ 319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * Text of a stranger's repository on its way to a terminal or a job log: nothing in it may move the cursor, change the direction
 * of writing or be taken for a command.
 */
function printable(text) {
    return text.replace(unsafe, stand).replaceAll('##[', `##${joiner}[`);
}
// Control characters (C0 without the tab, DEL, C1), line and paragraph separators, and what changes the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Unicode has pictures of the C0 characters. */
function stand(char) {
    const code = char.charCodeAt(0);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
/** WORD JOINER: has no width, and parts what must not stand together. */
const joiner = '\u2060';
/** GitHub takes a line that starts with `::`, after any spaces, for a workflow command. */
function harmless(line) {
    const start = line.length - line.trimStart().length;
    return line.startsWith('::', start) ? `${line.slice(0, start)}${joiner}${line.slice(start)}` : line;
}


/***/ })

};
