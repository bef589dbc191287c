import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/delivery/jobs.js
var jobs = __nccwpck_require__(820);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/lib/expand-braces.js
/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; a brace with no comma is itself. Undefined: they are more than `most`. */
const expandBraces = (pattern, most) => {
    const done = [];
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const group = findGroup(next);
        if (group === undefined)
            done.push(next);
        else
            open.push(...choicesOf(group).reverse());
        if (done.length + open.length > most)
            return undefined;
    }
    return done;
};
const findGroup = (text) => {
    for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
        const group = isEscaped(text, start) ? undefined : groupAt(text, start);
        if (group !== undefined)
            return group;
    }
    return undefined;
};
const isEscaped = (text, at) => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;
/** The braces that open at `start`, when they close and hold a comma of their own. */
const groupAt = (text, start) => {
    const ends = [];
    let depth = 0;
    for (const { 0: found, index } of text.slice(start).matchAll(/\\.|[{},]/gs)) {
        const at = start + index;
        depth += depthOf[found] ?? 0;
        if (found === ',' && depth === 1)
            ends.push(at);
        if (depth === 0)
            return ends.length === 0 ? undefined : { text, start, ends: [...ends, at] };
    }
    return undefined;
};
const depthOf = { '{': 1, '}': -1 };
const choicesOf = ({ text, start, ends }) => {
    const after = text.slice((ends.at(-1) ?? start) + 1);
    return ends.map((end, index) => text.slice(0, start) + text.slice((ends[index - 1] ?? start) + 1, end) + after);
};

;// CONCATENATED MODULE: ./build/src/lib/glob.js

const mostAlternatives = 256;
/**
 * `*` and `?` within a segment of the path, `**` over segments, `[a-z]`, `[!a-z]`, `{a,b}` and `\` before a character that
 * stands for itself. Wildcards pass over names that begin with a dot, as shells do. The time is bounded by the product
 * of the lengths, whatever the pattern: nothing is tried twice.
 */
const parseGlob = (pattern) => {
    const foreign = /[?*+@!]\(|\[\[[:.=]|\{[^{},/]*\.\.[^{},/]*\}/.exec(pattern)?.[0];
    if (foreign !== undefined)
        return { mistake: `${JSON.stringify(foreign)} is not among *, ?, **, [a-z] and {a,b}` };
    const alternatives = expandBraces(pattern, mostAlternatives);
    if (alternatives === undefined)
        return { mistake: `its braces stand for more than ${mostAlternatives} patterns` };
    // `a/**` is what lies in a, not a itself.
    const globs = alternatives.map((text) => text
        .replace(/(^|\/)\*\*$/, '$&/*')
        .split('/')
        .map(parseSegment));
    return {
        matches: (path) => {
            const names = path.split('/');
            return globs.some((segments) => matchesSegments(segments, names));
        },
    };
};
const parseSegment = (text) => {
    if (text === '**')
        return 'any';
    const tokens = [...text.matchAll(/\\([\s\S])|(\*+)|(\?)|\[([!^]?)(\]?[^\]]*)\]|([\s\S])/gu)].map(tokenOf);
    const plain = text.replace(/\\([\s\S])/g, '$1');
    return tokens.every((token) => 'literal' in token && token.literal) ? { text: plain } : { tokens };
};
const tokenOf = ([, escaped, stars, mark, negation, set, other]) => {
    if (stars !== undefined)
        return { many: true };
    if (mark !== undefined)
        return { is: () => true, literal: false };
    if (set !== undefined)
        return { is: oneOfSet(set, negation !== ''), literal: false };
    const character = escaped ?? other;
    return { is: (found) => found === character, literal: true };
};
const oneOfSet = (set, negated) => {
    const ranges = [...set.matchAll(/\\?([\s\S])(?:-\\?([^\]]))?/gu)].map(([, from = '', to = from]) => ({ from, to }));
    return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== negated;
};
const matchesSegments = (segments, names) => matchesAll(segments, names, {
    isMany: (segment) => segment === 'any',
    fits: (segment, name) => segment !== 'any' && matchesName(segment, name),
    passes: (name) => !name.startsWith('.'),
});
const matchesName = (segment, name) => {
    if ('text' in segment)
        return segment.text === name;
    const [first] = segment.tokens;
    if (name.startsWith('.') && !(first && 'literal' in first && first.literal))
        return false;
    return matchesAll(segment.tokens, name, {
        isMany: (token) => 'many' in token,
        fits: (token, character) => 'is' in token && token.is(character),
        passes: () => true,
    });
};
/** Which parts of the pattern may come next, item by item: all ways at once, none twice. */
const matchesAll = (parts, items, { isMany, fits, passes }) => {
    const many = parts.map(isMany);
    const stepFrom = (index, item) => {
        const part = parts[index];
        if (part === undefined)
            return undefined;
        if (many[index])
            return passes(item) ? index : undefined;
        return fits(part, item) ? index + 1 : undefined;
    };
    let reached = reach(many, [0]);
    for (const item of items)
        reached = reach(many, [...reached].map((index) => stepFrom(index, item)));
    return reached.has(parts.length);
};
/** Many of something may be none of it: what comes after it is reached as well. */
const reach = (many, indices) => {
    const reached = new Set();
    for (const index of indices) {
        if (index === undefined)
            continue;
        reached.add(index);
        for (let at = index; many[at] && !reached.has(at + 1); at += 1)
            reached.add(at + 1);
    }
    return reached;
};

;// CONCATENATED MODULE: ./build/src/gitops/image-path.js


const image_path_form = '`name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`';
/** Reads one line of `image-paths`; a string says what is wrong with it. */
const parseImagePath = (line) => {
    const [, name, files, path] = /^([^\s=#]+)=([^#]+)#(.+)$/.exec(line) ?? [];
    if (name === undefined || files === undefined || path === undefined) {
        return `should be ${image_path_form}, but it holds ${JSON.stringify(line)}`;
    }
    const glob = parseGlob(files);
    if ('mistake' in glob)
        return `${JSON.stringify(line)}: ${glob.mistake}`;
    const keys = parseKeys(path);
    return keys === undefined
        ? `${JSON.stringify(path)} is no path such as quote.image.tag or images[0].tag`
        : { name, files: files.replace(/^(\.?\/)+/, ''), keys };
};
/** `a.b\.c[0]` → a, b.c, 0: as Helm's `--set` writes them. */
const parseKeys = (path) => {
    if (!/^(?:(?:\\.|[^.\\[\]])+|\[\d+\])(?:\.(?:\\.|[^.\\[\]])+|\[\d+\])*$/.test(path))
        return undefined;
    return [...path.matchAll(/\[(\d+)\]|((?:\\.|[^.\\[\]])+)/g)].map(([, index, key = '']) => index === undefined ? key.replace(/\\(.)/g, '$1') : Number(index));
};
const formatKeys = (keys) => keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${escaped(key)}`)).join('');
const escaped = (key) => key.replace(/[.\\[\]]/g, '\\$&');
const formatImagePath = ({ name, files, keys }) => `${name}=${files}#${formatKeys(keys)}`;
/** Why a path found nothing: the file that is missing, or the paths that are there. */
const whyNoPath = (path, there) => {
    const line = formatImagePath(path);
    if (there.files.length === 0)
        return `${line}: none of the files that manifests-files covers is ${path.files}`;
    const near = nearNames(formatKeys(path.keys), there.paths);
    const files = there.files.length > 3 ? `${there.files.length} files` : there.files.join(', ');
    return `${line}: no value there in ${files}; ${near.length > 0 ? `near it: ${near.join(', ')}` : 'nothing near it either'}`;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/lib/private-key.js

/**
 * The private key of a GitHub App in PEM, from what secrets make of it: PKCS#1 or PKCS#8, with line breaks, with `\n`
 * written out, or all on one line. A mistake is told without any of the key.
 */
const readAppKey = (text) => {
    const pem = withLineBreaks(text.replaceAll('\\n', '\n').trim());
    const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
    if (label === undefined)
        return { mistake: `${should}, but it does not begin with -----BEGIN` };
    if (!/PRIVATE KEY$/.test(label))
        return { mistake: `${should}, but it is a ${label.toLowerCase()}` };
    if (label === 'OPENSSH PRIVATE KEY')
        return { mistake: `${should}, but it is a key for ssh` };
    if (/ENCRYPTED/.test(pem))
        return { mistake: `${should}, but it is locked by a passphrase` };
    const type = keyType(pem);
    if (type === undefined)
        return { mistake: `${should}, but it is damaged: was it cut off, or a line lost?` };
    return type === 'rsa' ? { pem } : { mistake: `${should}, but it is of the kind ${type}` };
};
const should = "should be the App's private key, as GitHub gave it out in a .pem file";
const keyType = (pem) => {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType;
    }
    catch {
        return undefined;
    }
};
/** A form field or a shell makes spaces of line breaks. */
const withLineBreaks = (pem) => {
    const [, head = '', body = '', tail = ''] = /^(-----BEGIN [^-]+-----)([^-]*)(-----END [^-]+-----)$/.exec(pem) ?? [];
    if (head === '' || pem.includes('\n'))
        return pem;
    return [head, ...(body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []), tail].join('\n');
};

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
;// CONCATENATED MODULE: ./build/src/actions/manifests-readers.js





const manifestsRepository = {
    read: (raw) => {
        const mistake = raw === '' ? 'should be set, but it is empty' : (0,repository_url/* repositoryMistake */.tP)(raw);
        return mistake === undefined ? { value: raw } : { mistakes: [mistake] };
    },
};
const branch = (0,inputs/* shaped */.e9)('the name of a branch', (raw) => ((0,repository_url/* isBranchName */.Q8)(raw) ? raw : undefined));
/** `Name <email>`. */
const author = (0,inputs/* shaped */.e9)('`Name <email>`', repository_url/* parseAuthor */.RV);
/** Where a tag stands that has no name of an image beside it. */
const imagePath = {
    read: (raw) => {
        const path = parseImagePath(raw);
        return typeof path === 'string' ? { mistakes: [path] } : { value: path };
    },
};
/** A pattern of files; `!` before it takes files out again. */
const glob = {
    read: (raw) => {
        const read = parseGlob(raw.replace(/^!/, ''));
        return 'mistake' in read ? { mistakes: [`${raw}: ${read.mistake}`] } : { value: raw };
    },
};
const appPrivateKey = {
    secret: true,
    read: (raw) => {
        const key = readAppKey(raw);
        return 'mistake' in key ? { mistakes: [key.mistake] } : { value: key.pem };
    },
};
const sshKey = {
    secret: true,
    read: (raw) => {
        const key = raw.replaceAll('\\n', '\n');
        const isKey = /^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z ]*PRIVATE KEY-----$/.test(key);
        return isKey
            ? { value: key }
            : {
                mistakes: [
                    'should be a private key for ssh, from -----BEGIN to -----END with its line breaks, but it is not',
                ],
            };
    },
};
/** A token for the GitOps repository, or an App that gets one; in the order of action.yml. */
const tokenInputs = {
    'manifests-token': inputs/* optionalSecret */.Ny,
    'manifests-app-client-id': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('the Client ID of a GitHub App, such as `Iv23liABCDEF01234567`', /^(?:Iv[\w.]+|\d+)$/)),
    'manifests-app-private-key': (0,inputs/* optional */.lq)(appPrivateKey),
};
/** By what the GitOps repository is reached; in the order of action.yml. */
const accessInputs = {
    ...tokenInputs,
    'ssh-key': (0,inputs/* optional */.lq)(sshKey),
    'ssh-known-hosts': (0,inputs/* optional */.lq)((0,inputs/* shaped */.e9)('lines of a known_hosts file, `host type key`', (raw) => raw.split('\n').every((line) => /^(#.*|\S+(?: \S+)? [\w@.-]+ [A-Za-z0-9+/=]+.*|)$/.test(line.trim()))
        ? raw
        : undefined)),
    transport: (0,inputs/* oneOf */.yL)('auto', 'git', 'api'),
};
/** Which files of which branch are written, and how they are reached; in the order of action.yml. */
const manifestsInputs = {
    'manifests-repository': manifestsRepository,
    'manifests-branch': branch,
    'manifests-files': (0,inputs/* someOf */.yU)((0,inputs/* linesOf */.Dx)(glob)),
    ...accessInputs,
};
/** How what was written gets to the branch; in the order of action.yml. */
const deliveryInputs = {
    delivery: (0,inputs/* oneOf */.yL)('push', 'pull-request'),
    'pr-labels': inputs/* lines */.Mn,
    'pr-auto-merge': inputs/* bool */.lc,
};
/** What the commit says of itself; in the order of action.yml. */
const commitInputs = {
    'commit-message': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('one line', /^.+$/)),
    author,
};
/** What is left out of a bump; in the order of action.yml. */
const orderInputs = {
    order: (0,inputs/* oneOf */.yL)('ancestry', 'none'),
    'release-hold': inputs/* lines */.Mn,
};
/** The end of every action that writes; in the order of action.yml. */
const writeInputs = { 'dry-run': inputs/* bool */.lc, timeout: inputs/* duration */.p0 };

;// CONCATENATED MODULE: ./build/src/actions/delivery-summary/inputs.js



const inputs_jobs = {
    read: (raw) => {
        const value = (0,jobs/* parseJobs */.YF)(raw);
        return typeof value === 'string'
            ? { mistakes: [`should be the context \`needs\` of this job as JSON, but ${value}`] }
            : { value };
    },
};
const inputs_inputs = {
    needs: inputs_jobs,
    push: inputs/* bool */.lc,
    'manifests-repository': (0,inputs/* optional */.lq)(manifestsRepository),
};


/***/ }),

/***/ 546:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(567);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(602);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(912);



await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'delivery-summary',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    run: (input, { context }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(input, context),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/delivery/jobs.js
var delivery_jobs = __nccwpck_require__(820);
;// CONCATENATED MODULE: ./build/src/delivery/conclude.js

/**
 * The outcome is the word of the last story that ran. Where a leg of the build failed and the others went on without it,
 * that word stands and the reason is the leg's.
 */
const conclude = (jobs) => {
    const all = Object.values(jobs);
    if (all.some(isCancelled))
        return { outcome: 'cancelled', reason: 'cancelled' };
    const reason = jobs.build?.result === 'failure' ? 'build-error' : '';
    const written = [jobs.health, jobs.rollback, jobs.bump].find(hasSpoken);
    if (written !== undefined)
        return wordOf(written, reason);
    for (const job of [jobs.select, jobs.build, jobs.collect]) {
        if (job?.result === 'failure')
            return wordOf(job, reason);
    }
    if (!all.some(delivery_jobs/* hasRun */.gb))
        return { outcome: 'skipped', reason: '' };
    if (isIncomplete(jobs))
        return { outcome: 'failed', reason: 'not-found' };
    return { outcome: jobs.build?.result === 'success' ? 'built' : (0,delivery_jobs/* outputOf */.jH)(jobs.select, 'outcome') || 'skipped', reason };
};
/**
 * Every leg said that it is done, and yet images are missing, so that nothing was written: somebody has deleted one
 * meanwhile, or the matrix had no room for all. No job is red for that.
 */
const isIncomplete = ({ select, build, collect }) => build?.result === 'success' &&
    collect?.result === 'success' &&
    ((0,delivery_jobs/* outputOf */.jH)(collect, 'outcome') === 'selected' || Number((0,delivery_jobs/* outputOf */.jH)(select, 'deferred')) > 0);
const isCancelled = ({ result, outputs }) => result === 'cancelled' || outputs.outcome === 'cancelled';
/** A job that succeeded without an outcome had no step that tells of one. */
const hasSpoken = (job) => (0,delivery_jobs/* hasRun */.gb)(job) && (job.result === 'failure' || (0,delivery_jobs/* outputOf */.jH)(job, 'outcome') !== '');
/** A job fails with its action, which says why, or without it: before it began, or after it had done its work. */
const wordOf = (job, before) => {
    const [outcome, reason] = [(0,delivery_jobs/* outputOf */.jH)(job, 'outcome'), (0,delivery_jobs/* outputOf */.jH)(job, 'reason')];
    if (job.result === 'success')
        return { outcome, reason: before };
    return reason === ''
        ? { outcome: 'failed', reason: before || 'unexpected' }
        : { outcome: outcome || 'failed', reason };
};

// EXTERNAL MODULE: ./build/src/lib/timeline.js
var timeline = __nccwpck_require__(162);
;// CONCATENATED MODULE: ./build/src/delivery/phases.js


/** What the bar of each job is called; the build has no timeline, and the health check is told by its stages. */
const titles = {
    select: 'select',
    collect: 'collect',
    bump: 'commit',
    rollback: 'commit',
};
/** The phases of all jobs, in their order. Between them is what GitHub takes to start a job. */
const phasesOf = (jobs, pushedAt) => {
    const [select, collect] = [barOf(jobs, 'select'), barOf(jobs, 'collect')];
    const bars = [
        ...select,
        ...buildBetween(jobs, select, collect),
        ...collect,
        ...barOf(jobs, 'bump'),
        ...barOf(jobs, 'rollback'),
        ...stagesOf(jobs.health),
    ];
    const [first] = bars;
    if (first === undefined || pushedAt === undefined || pushedAt > first.startedAt)
        return bars;
    return [
        { name: 'push, until the first job works', startedAt: pushedAt, endedAt: first.startedAt, ended: 'done' },
        ...bars,
    ];
};
/** One bar from the first phase of a job's action to its last. */
const barOf = (jobs, name) => {
    const job = jobs[name];
    const phases = timelineOf(job);
    if (phases.length === 0)
        return [];
    return [
        {
            name: titles[name] ?? name,
            startedAt: Math.min(...phases.map(({ startedAt }) => startedAt)),
            endedAt: Math.max(...phases.map(({ endedAt }) => endedAt)),
            ended: job?.result === 'failure' ? 'failed' : 'done',
        },
    ];
};
/** The legs lie between the two selections; GitHub gives one output for all of them, so they tell no times. */
const buildBetween = ({ build }, [select], [collect]) => !(0,delivery_jobs/* hasRun */.gb)(build) || select === undefined || collect === undefined
    ? []
    : [
        {
            name: 'build',
            startedAt: select.endedAt,
            endedAt: collect.startedAt,
            ended: build.result === 'success' ? 'done' : 'failed',
        },
    ];
const stagesOf = (health) => {
    const phases = timelineOf(health);
    const stages = phases.filter(({ name }) => name.startsWith('Argo CD '));
    return stages.length > 0 ? stages : phases;
};
const timelineOf = (job) => (0,timeline/* parseTimeline */.pv)((0,delivery_jobs/* outputOf */.jH)(job, 'timeline'));

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
;// CONCATENATED MODULE: ./build/src/delivery/results.js


/** The `results` of gitops-bump or gitops-rollback; what is changed in several places is told by the first. */
const writtenBy = (job) => listOf((0,delivery_jobs/* outputOf */.jH)(job, 'results')).map((entry) => ({
    name: textAt(entry, 'name'),
    outcome: textAt(entry, 'outcome'),
    because: textAt(entry, 'because'),
    from: textAt(entry, 'places', 0, 'from'),
    to: textAt(entry, 'places', 0, 'to'),
}));
/** The verdicts of argocd-health: of its `results`, or of its `report`, which is never large. */
const verdictsOf = (job) => ((0,delivery_jobs/* outputOf */.jH)(job, 'results') === ''
    ? asList((0,json.at)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'report')), 'applications'))
    : listOf((0,delivery_jobs/* outputOf */.jH)(job, 'results'))).map((entry) => ({
    application: textAt(entry, 'application'),
    page: textAt(entry, 'page'),
    outcome: textAt(entry, 'outcome'),
    revision: textAt(entry, 'revision'),
    because: textAt(entry, 'cause', 'because') || textAt(entry, 'because'),
    next: textAt(entry, 'cause', 'next'),
}));
const textAt = (value, ...path) => {
    const found = (0,json.at)(value, ...path);
    return typeof found === 'string' ? found : '';
};
const asList = (value) => (Array.isArray(value) ? value : []);
const listOf = (text) => asList((0,json/* parseJson */.qF)(text));

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/delivery/services.js



/** The services that were looked at, those to build first. */
const servicesOf = (jobs) => {
    const { selected, deferred, standing } = selectionOf(jobs.select);
    const missing = hasCollected(jobs) ? new Set(selectionOf(jobs.collect).selected.map(({ name }) => name)) : undefined;
    return [
        ...selected.map((one) => ({ ...one, state: stateOf(jobs, missing?.has(one.name)) })),
        ...deferred.map((one) => ({ ...one, state: 'deferred' })),
        ...standing.map((one) => ({ ...one, state: 'reused' })),
    ];
};
/** How many services are in each state, also where they are too many to be named. */
const countsOf = (jobs, services) => {
    const counts = { built: 0, reused: 0, failed: 0, unsure: 0, 'not-built': 0, deferred: 0 };
    for (const { state } of services)
        counts[state] += 1;
    const numberOf = (job, name) => Number((0,delivery_jobs/* outputOf */.jH)(job, name)) || 0;
    counts.deferred ||= numberOf(jobs.select, 'deferred');
    const told = (0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(jobs.select, 'counts'));
    if (services.length > 0 || !(0,json/* isRecord */.u4)(told))
        return counts;
    const missing = hasCollected(jobs) ? (0,json.at)((0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(jobs.collect, 'counts')), 'selected') : 0;
    const failed = typeof missing === 'number' ? missing : 0;
    counts.failed = failed;
    counts.reused = typeof told.standing === 'number' ? told.standing : 0;
    counts[stateOf(jobs, hasCollected(jobs) ? false : undefined)] +=
        typeof told.selected === 'number' ? told.selected - failed : 0;
    return counts;
};
const hasCollected = ({ collect }) => (0,delivery_jobs/* hasRun */.gb)(collect) && collect.result === 'success';
/** Of a service that was to be built; whether ECR still misses it, where somebody looked. */
const stateOf = ({ build }, isMissing) => {
    if (!(0,delivery_jobs/* hasRun */.gb)(build))
        return 'not-built';
    if (isMissing !== undefined)
        return isMissing ? 'failed' : 'built';
    return build.result === 'success' ? 'built' : 'unsure';
};
const selectionOf = (job) => {
    const told = (0,json/* parseJson */.qF)((0,delivery_jobs/* outputOf */.jH)(job, 'services'));
    if (!(0,json/* isRecord */.u4)(told))
        return selectionIn(job);
    const group = (name) => services_listOf(told[name]).flatMap(pairIn);
    return { selected: group('selected'), deferred: group('deferred'), standing: group('standing') };
};
/** Of the output `selection`, or else of `matrix` and `images`. */
const selectionIn = (job) => {
    const text = (0,delivery_jobs/* outputOf */.jH)(job, 'selection') || `${(0,delivery_jobs/* outputOf */.jH)(job, 'matrix')}\n${(0,delivery_jobs/* outputOf */.jH)(job, 'images')}`;
    const lines = (0,packed_lines/* unpackLines */.Sn)(text);
    const values = typeof lines === 'string' ? [] : lines.map(json/* parseJson */.qF);
    return {
        selected: values.flatMap((value) => services_listOf((0,json.at)(value, 'include'))).flatMap(namedIn),
        deferred: [],
        standing: values.filter((value) => (0,json.at)(value, 'include') === undefined).flatMap(namedIn),
    };
};
const services_listOf = (value) => (Array.isArray(value) ? value : []);
/** `["cart", "src-…"]`, or the name alone. */
const pairIn = (value) => {
    const [name, tag = ''] = services_listOf(value);
    return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : [];
};
const namedIn = (value) => {
    const [name, tag] = [(0,json.at)(value, 'name'), (0,json.at)(value, 'tag')];
    return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : [];
};

;// CONCATENATED MODULE: ./build/src/delivery/delivery.js





/** What the jobs came to together. Asks nobody: the jobs' results and outputs are all there is. */
const tellDelivery = ({ jobs, pushedAt }) => {
    const phases = phasesOf(jobs, pushedAt);
    const written = jobs.bump ?? jobs.rollback;
    const services = servicesOf(jobs);
    return {
        ...conclude(jobs),
        jobs,
        services,
        counts: countsOf(jobs, services),
        commit: (0,delivery_jobs/* outputOf */.jH)(written, 'commit'),
        pullRequest: (0,delivery_jobs/* outputOf */.jH)(written, 'pull-request-url'),
        written: writtenBy(written),
        verdicts: verdictsOf(jobs.health),
        phases,
        took: tookOf(phases, pushedAt),
    };
};
const tookOf = (phases, pushedAt) => {
    const [first] = phases;
    if (first === undefined)
        return undefined;
    const end = Math.max(...phases.map(({ endedAt }) => endedAt));
    return { milliseconds: end - first.startedAt, since: pushedAt === undefined ? 'start' : 'push' };
};

;// CONCATENATED MODULE: ./build/src/lib/image-reference.js

/** Tags and digests as the OCI distribution specification 1.1 defines them. */
const isTag = (text) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(text);
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** `host[:port]/path/of/app[:tag][@digest]`; undefined when it is not a reference. */
const parseReference = (text) => {
    const [, repository = '', tag, digest] = /^([^@\s]+?)(?::([^:/@\s]+))?(?:@(\S+))?$/.exec(text) ?? [];
    if (!isRepository(repository))
        return undefined;
    if ((tag !== undefined && !isTag(tag)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
};
const formatReference = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const isRepository = (text) => /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/.test(text);
/** `tag@digest` with as much of the digest as a person compares. */
const shortPin = (pinned) => pinned.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@$1');
/** The last segment of a repository: what a service is called when nobody says otherwise. */
const shortName = (repository) => repository.slice(repository.lastIndexOf('/') + 1);
/** One line of JSON with the keys in a fixed order. */
const formatImageJson = ({ name, repository, tag, digest }) => JSON.stringify({ name, repository, tag, digest });
/** Reads one line of `image-json`; `tag` or `digest` may be empty, not both. A string says what is wrong with it. */
const parseImageJson = (line) => {
    const value = parseJson(line);
    if (typeof value !== 'object' || value === null)
        return 'is not a JSON object';
    const { name, repository, tag, digest } = { name: '', repository: '', tag: '', digest: '', ...value };
    if (typeof name !== 'string' || name === '')
        return 'has no "name"';
    if (typeof repository !== 'string' || !isRepository(repository))
        return `has "repository" ${JSON.stringify(repository)}`;
    if (!isEmptyOr(isTag, tag)) {
        return `has "tag" ${JSON.stringify(tag)}, which is not an image tag`;
    }
    if (!isEmptyOr(isDigest, digest)) {
        return `has "digest" ${JSON.stringify(digest)}, which is not sha256: and 64 hex digits`;
    }
    return tag === '' && digest === '' ? 'has neither "tag" nor "digest"' : { name, repository, tag, digest };
};
const isEmptyOr = (is, value) => typeof value === 'string' && (value === '' || is(value));

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/delivery/next-steps.js


/** What a person should do next, a sentence or two of Markdown each; nothing where all went as it should. */
const nextSteps = (delivery) => [
    ...afterCancel(delivery),
    ...afterBuild(delivery),
    ...afterLoss(delivery),
    ...afterDeferral(delivery),
    ...silentJobs(delivery),
    ...afterReason(delivery),
    ...(writing[delivery.outcome] ?? []),
    ...leftOut(delivery),
    ...afterProposal(delivery),
    ...afterHealth(delivery),
];
/** Why nothing was written although no job has failed; nothing where one has, or where something was written. */
const untold = (delivery) => delivery.outcome === 'failed' && Object.values(delivery.jobs).every(({ result }) => result !== 'failure')
    ? [...afterLoss(delivery), ...afterDeferral(delivery)]
    : [];
const again = '**Re-run failed jobs**';
const afterCancel = ({ outcome }) => outcome === 'cancelled'
    ? [
        `It was cancelled, or a job ran out of time. ${again} goes on where it stopped: what is in ECR is not built again, and what was written stays.`,
    ]
    : [];
const afterBuild = ({ jobs, services, outcome }) => {
    if (jobs.build?.result !== 'failure' || outcome === 'cancelled')
        return [];
    const failed = failedIn(services);
    const who = failed.length === 0 ? 'The jobs that failed' : `The jobs of ${listed(failed)}`;
    const rest = (0,delivery_jobs/* hasRun */.gb)(jobs.bump)
        ? 'The others went on without them, by `allow-partial`.'
        : 'Nothing was written: with `allow-partial: true` the others would have gone on without them.';
    return [
        `${who} say what to correct. Where it was a passing trouble, ${again} builds these alone and goes on. ${rest}`,
    ];
};
const failedIn = (services) => services.filter(({ state }) => state === 'failed').map(({ name }) => (0,markdown/* code */.aY)(name));
/** Images that ECR lacks although their legs succeeded. */
const afterLoss = ({ jobs, services }) => {
    const lost = failedIn(services);
    if (jobs.build?.result !== 'success' || lost.length === 0)
        return [];
    return [
        `ECR has no image of ${listed(lost)}, though their jobs have pushed one: look who deletes images, a lifecycle policy or somebody else. Run the workflow again; it builds them anew.`,
    ];
};
const afterDeferral = ({ counts: { deferred }, jobs }) => {
    if (deferred === 0)
        return [];
    const wait = `${deferred} more ${deferred === 1 ? 'service waits' : 'services wait'}, since a matrix has at most 256 jobs`;
    const rest = (0,delivery_jobs/* hasRun */.gb)(jobs.bump) ? '' : ' Nothing is written before all are built, unless `allow-partial` is set.';
    return [`${wait}: run the workflow again on the same commit; it builds what ECR does not have.${rest}`];
};
/** Jobs whose action told nothing. */
const silentJobs = ({ jobs }) => told.flatMap((name) => {
    const job = jobs[name];
    if (job?.result !== 'failure' || (0,delivery_jobs/* outputOf */.jH)(job, 'reason') !== '')
        return [];
    return (0,delivery_jobs/* outputOf */.jH)(job, 'outcome') === ''
        ? [
            `The job ${(0,markdown/* code */.aY)(name)} failed before its action told anything: an approval that was refused, or a step before it. Its page says which.`,
        ]
        : [`The job ${(0,markdown/* code */.aY)(name)} failed after its action had done its work: its page says in which step.`];
});
const told = ['select', 'collect', 'bump', 'rollback', 'health'];
const reasons = {
    'invalid-input': 'Something given to it has to be corrected first.',
    denied: `A right or a valid credential is missing; once it is there, ${again}.`,
    'not-found': 'Something that was named is not there; its summary says what.',
    conflict: `Something else stands where this was to go: look, then ${again}.`,
    'timed-out': `It was not done in time: ${again}, or give it more.`,
    unreachable: `A server could not be reached: ${again}.`,
    rejected: 'What was asked for was refused; its summary says by whom, and why.',
    unexpected: 'This is a defect of the action: please report it.',
};
const afterReason = ({ jobs }) => told.flatMap((name) => {
    const job = jobs[name];
    const [outcome, reason] = [(0,delivery_jobs/* outputOf */.jH)(job, 'outcome'), (0,delivery_jobs/* outputOf */.jH)(job, 'reason')];
    const advice = reasons[reason];
    if (job?.result !== 'failure' || outcome !== 'failed' || advice === undefined)
        return [];
    return [`The job ${(0,markdown/* code */.aY)(name)} failed with ${(0,markdown/* code */.aY)(reason)}. ${advice}`];
});
const writing = {
    superseded: ['Nothing to do: a later commit has taken its place, and its run tells whether that one is live.'],
    held: [
        'The images that are held were rolled back: they are written again when their content is new, or when gitops-bump is given `release-hold`.',
    ],
};
const mostNamed = 10;
/** Images that were not written while others were. */
const leftOut = ({ written, outcome }) => {
    const left = written.filter((one) => one.because !== '' && one.outcome !== outcome);
    const lines = left
        .slice(0, mostNamed)
        .map(({ name, outcome: word, because }) => `${(0,markdown/* code */.aY)(name)} was left out, ${(0,markdown/* code */.aY)(word)}: ${(0,markdown/* literal */.eu)(because)}.`);
    return left.length > mostNamed ? [...lines, `${left.length - mostNamed} more images were left out.`] : lines;
};
const afterProposal = ({ outcome, pullRequest }) => outcome === 'proposed' && pullRequest !== ''
    ? [`Nothing is deployed before ${(0,markdown/* link */.nf)('the pull request', pullRequest)} is merged.`]
    : [];
const afterHealth = ({ jobs, verdicts, commit }) => {
    const { health } = jobs;
    if (health?.result !== 'failure' || ['failed', ''].includes((0,delivery_jobs/* outputOf */.jH)(health, 'outcome')))
        return [];
    const causes = verdicts
        .filter(({ next }) => next !== '')
        .slice(0, mostNamed)
        .map(({ application, because, next }) => `${(0,markdown/* code */.aY)(application)}: ${(0,markdown/* literal */.eu)(because)}. **${(0,markdown/* literal */.eu)(next)}**`);
    const back = (0,delivery_jobs/* hasRun */.gb)(jobs.bump) && commit !== '' ? `, or take ${(0,markdown/* code */.aY)(commit.slice(0, 7))} back with the rollback workflow` : '';
    return [...causes, `The summary of the job ${(0,markdown/* code */.aY)('health')} has the whole story. ${again} looks again${back}.`];
};
const listed = (names) => names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ');

;// CONCATENATED MODULE: ./build/src/delivery/describe.js






/** The summary of a whole delivery: outcome first, what to do next, then the services, the commit, Argo CD, and the time. */
const describeDelivery = (delivery, surroundings) => ({
    headline: headlineOf(delivery, surroundings),
    sections: [
        ...list('What to do next', nextSteps(delivery)),
        ...describeServices(delivery),
        ...describeWritten(delivery),
        ...describeVerdicts(delivery),
        ...describeTime(delivery),
    ],
});
const headlineOf = (delivery, surroundings) => {
    const { outcome, reason } = delivery;
    const words = reason === '' || reason === outcome ? (0,markdown/* code */.aY)(outcome) : `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}`;
    const parts = [countServices(delivery, surroundings), describeCommit(delivery, surroundings), describeLive(delivery)];
    const said = parts.filter((part) => part !== '').join('; ');
    return said === '' ? words : `${words}. ${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
};
const countServices = ({ counts, jobs }, { push }) => {
    if (!(0,delivery_jobs/* hasRun */.gb)(jobs.select))
        return '';
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all === 0)
        return jobs.select.result === 'success' ? 'no service to build' : '';
    const rest = restWords.flatMap(([state, words]) => (counts[state] === 0 ? [] : [`${counts[state]} ${words}`]));
    const services = all === 1 ? 'service' : 'services';
    // Without a push nobody knows how many stand already.
    const built = push ? `${counts.built} of ${all} ${services} built` : `${counts.built} ${services} built, none pushed`;
    return [built, ...rest].join(', ');
};
const restWords = [
    ['failed', 'failed'],
    ['unsure', 'built or failed'],
    ['not-built', 'not built'],
    ['reused', 'reused'],
    ['deferred', 'left to a later run'],
];
const describeCommit = ({ jobs, commit, pullRequest }, surroundings) => {
    const job = jobs.bump ?? jobs.rollback;
    if (!(0,delivery_jobs/* hasRun */.gb)(job) || job.result !== 'success')
        return '';
    const shown = commitOf(commit, surroundings);
    const sentences = {
        bumped: `one commit, ${shown}`,
        'rolled-back': `taken back by one commit, ${shown}`,
        unchanged: `the manifests have it already, at ${shown}`,
        'nothing-to-do': `what stood before stands already, at ${shown}`,
        proposed: pullRequest === '' ? 'proposed as a pull request' : `proposed as ${(0,markdown/* link */.nf)('a pull request', pullRequest)}`,
        superseded: 'a later commit has taken its place',
        held: 'held since it was rolled back',
        'dry-run': 'a dry run: nothing was written',
    };
    return sentences[job.outputs.outcome ?? ''] ?? '';
};
const commitOf = (commit, { manifestsPage }) => commit === '' || manifestsPage === undefined
    ? (0,markdown/* code */.aY)(commit.slice(0, 7))
    : (0,markdown/* link */.nf)(commit.slice(0, 7), `${manifestsPage}/commit/${commit}`);
const describeLive = ({ outcome, took }) => {
    if (took === undefined)
        return '';
    const after = `${(0,time/* formatDuration */.a)(took.milliseconds)} after ${took.since === 'push' ? 'the push' : 'it began'}`;
    return outcome === 'live' ? `live ${after}` : `ended ${after}`;
};
const list = (heading, items) => items.length === 0 ? [] : [{ heading, body: items.map((item) => `- ${item}`).join('\n'), weight: 'essential' }];
const stateWords = {
    built: 'built',
    reused: 'reused',
    failed: '**failed**',
    unsure: 'built or failed: see its job',
    'not-built': 'not built',
    deferred: 'left to a later run',
};
/** More than these are folded away. */
const mostOpen = 20;
const describeServices = ({ services, jobs, written }) => {
    const outcomes = new Map(jobs.bump === undefined ? [] : written.map(({ name, outcome }) => [name, outcome]));
    const toRow = ({ name, state, tag }) => {
        const outcome = outcomes.get(name);
        return [(0,markdown/* code */.aY)(name), stateWords[state], (0,markdown/* code */.aY)(tag), outcome === undefined ? '' : (0,markdown/* code */.aY)(outcome)];
    };
    const tableOf = (list) => (0,markdown/* table */.tp)(['Service', 'Image', 'Tag', 'Manifests'], list.map(toRow));
    const isOpen = ({ state }) => services.length <= mostOpen || !['reused', 'deferred'].includes(state);
    const [open, folded] = [services.filter(isOpen), services.filter((service) => !isOpen(service))];
    const title = `${folded.length} services that were not to be built in this run`;
    return [
        ...(open.length === 0 ? [] : [{ heading: 'Services', body: tableOf(open), weight: 'essential' }]),
        ...(folded.length === 0
            ? []
            : [{ heading: 'Other services', body: fold(title, tableOf(folded)), weight: 'detail' }]),
    ];
};
const fold = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
/** What a promotion or a rollback wrote; a delivery says it beside its services. */
const describeWritten = ({ services, written, jobs }) => {
    if (services.length > 0 || written.length === 0)
        return [];
    const rows = written.map(({ name, outcome, from, to }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(outcome),
        (0,markdown/* code */.aY)(shortPin(from)),
        (0,markdown/* code */.aY)(shortPin(to)),
    ]);
    const body = (0,markdown/* table */.tp)(['Image', 'Outcome', 'From', 'To'], rows);
    const heading = jobs.rollback === undefined ? 'Manifests' : 'Taken back';
    return [
        {
            heading,
            body: rows.length > mostOpen ? fold(`${rows.length} images`, body) : body,
            weight: 'essential',
        },
    ];
};
const describeVerdicts = ({ verdicts }) => {
    const named = verdicts.filter(({ application }) => application !== '');
    if (named.length === 0)
        return [];
    const rows = named.map(({ application, page, outcome, revision, because }) => [
        page === '' ? (0,markdown/* code */.aY)(application) : (0,markdown/* link */.nf)(application, page),
        (0,markdown/* code */.aY)(outcome),
        (0,markdown/* code */.aY)(revision.slice(0, 7)),
        (0,markdown/* literal */.eu)(because),
    ]);
    return [
        {
            heading: 'Argo CD',
            body: (0,markdown/* table */.tp)(['Application', 'Outcome', 'Revision', 'What was found'], rows),
            weight: 'essential',
        },
    ];
};
const describeTime = ({ phases }) => phases.length === 0
    ? []
    : [{ heading: 'Timeline', body: `${(0,timeline/* ganttChart */.$G)(phases)}\n\n${(0,timeline/* phaseTable */.m0)(phases)}`, weight: 'detail' }];

;// CONCATENATED MODULE: ./build/src/delivery/report.js


const mostBytes = 64 * 1024;
/** The whole delivery as JSON on one line, within 64 KiB: the services go first, then the applications. */
const formatDeliveryReport = (delivery) => {
    const { outcome, reason, services, counts, commit, pullRequest, verdicts, phases, took } = delivery;
    const whole = {
        outcome,
        reason,
        counts,
        commit,
        'pull-request-url': pullRequest,
        'took-milliseconds': took?.milliseconds ?? null,
        timeline: (0,json/* parseJson */.qF)((0,timeline/* formatTimeline */.B4)(phases)),
    };
    const applications = verdicts.map(({ application, outcome: word, revision }) => ({
        application,
        outcome: word,
        revision,
    }));
    const named = services.map(({ name, tag, state }) => ({ name, tag, state }));
    const candidates = [{ ...whole, applications, services: named }, { ...whole, applications }, whole];
    const lines = candidates.map((candidate) => JSON.stringify(candidate));
    return lines.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome, reason });
};

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
;// CONCATENATED MODULE: ./build/src/actions/delivery-summary/run.js





const outputs = ['outcome', 'reason', 'report'];
/** The jobs' results as one outcome and one summary. It fails where nothing was delivered and no job is red for that. */
const run = async (input, { pushedAt, serverUrl }) => {
    const delivery = tellDelivery({ jobs: input.needs, pushedAt });
    const repository = input['manifests-repository'];
    const why = untold(delivery);
    const url = repository === undefined ? '' : (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    return {
        title: 'Delivery',
        outcome: delivery.outcome,
        reason: delivery.reason,
        outputs: { report: formatDeliveryReport(delivery) },
        report: describeDelivery(delivery, {
            push: input.push,
            manifestsPage: url.startsWith('http') ? url.replace(/(?:\.git)?\/?$/, '') : undefined,
        }),
        ...(why.length === 0 ? {} : { failure: { reason: 'not-found', message: why.join('\n') } }),
    };
};


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ parseJobs),
/* harmony export */   gb: () => (/* binding */ hasRun),
/* harmony export */   jH: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);
/* harmony import */ var _lib_told_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(748);


/** The jobs of deliver.yml, promote.yml and rollback.yml, in the order in which they run. */
const jobNames = ['select', 'build', 'collect', 'bump', 'rollback', 'health'];
const results = ['success', 'failure', 'cancelled', 'skipped'];
/** Reads `toJSON(needs)`, or what is left of it; jobs of other names are left alone. A string says what is wrong. */
const parseJobs = (text) => {
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return 'it is not a JSON object';
    const named = jobNames.filter((name) => Object.hasOwn(value, name));
    if (named.length === 0)
        return `it names no job of a delivery (${jobNames.join(', ')})`;
    const broken = named.find((name) => resultOf(value[name]) === undefined);
    if (broken !== undefined)
        return `the job ${broken} has no "result" of ${results.join(', ')}`;
    return Object.fromEntries(named.map((name) => [name, { result: resultOf(value[name]), outputs: outputsOf(value[name]) }]));
};
/** Whether the job did anything at all. */
const hasRun = (job) => job !== undefined && job.result !== 'skipped';
/** An output of a job, '' where there is none. */
const outputOf = (job, name) => job?.outputs[name] ?? '';
const resultOf = (job) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(job, 'result');
    return results.find((result) => result === found);
};
/** The outputs, and what the step told in `summary` where the job does not give it out whole. */
const outputsOf = (job) => {
    const outputs = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(job, 'outputs');
    const given = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(outputs) ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(outputs) : {};
    return { ...(0,_lib_told_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTold */ .$)(given.summary ?? ''), ...given };
};


/***/ }),

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** JSON that somebody else wrote. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a text that should be JSON, or undefined. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** What of an object is text, by name. */
const textsIn = (value) => Object.fromEntries(Object.entries(value).flatMap(([name, found]) => typeof found === 'string' ? [[name, found]] : []));
/** What stands at the path, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** Text that came from outside, so that it shows as itself and as nothing else. */
const literal = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ');
/** Inline code, whatever backticks or pipes the text holds. */
const code = (text) => {
    if (text.includes('\\|'))
        return `<code>${literal(text)}</code>`;
    const line = text.replace(/\r\n?|\n/g, ' ').replaceAll('|', '\\|');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`;
};
/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
const prose = (text) => text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
/** A code block that its own content cannot close. */
const fenced = (text, language = '') => {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
};
const link = (text, url) => `[${literal(text)}](${url.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
/** Cells are Markdown already: pass outside text through `literal` or `code`. */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

// UNUSED EXPORTS: joinLines

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = (/* unused pure expression or super */ null && (64 * 1024));
/** The lines as an output that another job's input takes. */
const joinLines = (lines) => {
    const text = lines.join('\n');
    return text.length <= mostPlain ? text : packLines(lines);
};
/** The lines of a text, those that are packed unpacked; a string says which is broken. */
const unpackLines = (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const all = lines.map((line) => (line.startsWith(mark) ? unpacked(line) : [line]));
    return all.includes(undefined)
        ? 'has a line that begins with `gz:` and is not whole'
        : all.flatMap((part) => part ?? []).filter((line) => line !== '');
};
const unpacked = (line) => {
    try {
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: mostBytes });
        return bytes.toString('utf8').split('\n');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   RV: () => (/* binding */ parseAuthor),
/* harmony export */   tP: () => (/* binding */ repositoryMistake)
/* harmony export */ });
/* unused harmony exports githubRepository, sshUrl */
const isShort = (text) => /^[\w.-]+\/[\w.-]+$/.test(text);
/** What is wrong with a repository that was given as `owner/name` or as a URL; a text that may hold a password is not quoted. */
const repositoryMistake = (text) => {
    if (isShort(text))
        return undefined;
    if (!/^(https?|file|ssh):\/\/\S+$/.test(text) || !URL.canParse(text)) {
        const found = text.includes('@') ? '' : `, but it holds ${JSON.stringify(text)}`;
        return `should be owner/name, or a URL that begins with https://, http://, ssh:// or file://${found}`;
    }
    const { password, username, protocol } = new URL(text);
    return password !== '' || (protocol.startsWith('http') && username !== '')
        ? 'should hold no user name or password: give the token as manifests-token'
        : undefined;
};
/** `owner/name` on the GitHub server, or a URL as it is. */
const repositoryUrl = (text, serverUrl) => isShort(text) ? `${serverUrl.replace(/\/$/, '')}/${text.replace(/\.git$/, '')}.git` : text;
/** Whether git takes it for a branch (git-check-ref-format(1)) and no command for an option. */
const isBranchName = (text) => text !== '' &&
    !/^[-/]|^refs\/|\.\.|\/\/|@\{|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(text) &&
    !text.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'));
/** `Name <email>`. */
const parseAuthor = (text) => {
    const [, name, email] = /^([^<>\n]*[^<>\s])\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
    return name === undefined || email === undefined ? undefined : { name, email };
};
/** Owner and name of a repository on the GitHub server at `serverUrl`, by any of its URLs; undefined when it is elsewhere. */
const githubRepository = (url, serverUrl) => {
    const { hostname, pathname, protocol } = new URL(url);
    const server = new URL(serverUrl);
    const hosts = [server.hostname, `ssh.${server.hostname}`];
    const isThere = protocol === 'ssh:' ? hosts.includes(hostname) : new URL(url).host === server.host;
    const [, owner, name] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(pathname) ?? [];
    return isThere && owner !== undefined && name !== undefined ? { owner, name } : undefined;
};
/** The address by which ssh reaches `owner/name` on the GitHub server, or an ssh URL as it is; undefined for another URL. */
const sshUrl = (text, serverUrl) => {
    if (isShort(text))
        return `ssh://git@${new URL(serverUrl).hostname}/${text.replace(/\.git$/, '')}.git`;
    return text.startsWith('ssh://') ? text : undefined;
};


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
const parseDuration = (text) => {
    if (!/^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === '')
        return undefined;
    const parts = text.matchAll(/(\d+)([dhms])/g);
    const milliseconds = [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMilliseconds[unit] ?? 0), 0);
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
};
/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
const formatDuration = (milliseconds) => {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const twoDigits = (count) => String(count).padStart(2, '0');
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`;
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48)
        return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
    return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`;
};


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ ganttChart),
/* harmony export */   B4: () => (/* binding */ formatTimeline),
/* harmony export */   m0: () => (/* binding */ phaseTable),
/* harmony export */   pv: () => (/* binding */ parseTimeline)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(467);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(356);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16);



/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid');
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name),
        `+${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(startedAt - origin)}`,
        (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(endedAt - startedAt),
        ended,
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
};
const mostPhases = 40;
const mostLetters = 80;
/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
const formatTimeline = (phases) => JSON.stringify(phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
    name: name.slice(0, mostLetters),
    begin: startedAt,
    end: endedAt,
    ended,
})));
/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
const parseTimeline = (text) => {
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry, 'name'), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry, 'begin'), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};


/***/ }),

/***/ 748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseTold),
/* harmony export */   l: () => (/* binding */ formatTold)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .packLines */ .FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(text);
    const value = typeof lines === 'string' ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(lines.join('\n'));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(value);
};


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony exports text, optionalText */
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);


const found = (raw) => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`);
/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
const shaped = (should, parse) => ({
    read: (raw) => {
        const value = parse(raw);
        return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value };
    },
});
/** A text that the pattern matches. */
const matching = (should, pattern) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined));
const text = shaped('set', (raw) => raw || undefined);
const optionalText = { read: (raw) => ({ value: raw || undefined }) };
const optionalSecret = { ...optionalText, secret: true };
const bool = shaped('`true` or `false`', (raw) => raw === 'true' || raw === 'false' ? raw === 'true' : undefined);
/** Milliseconds. */
const duration = shaped('a duration such as `90s`, `10m` or `1h30m`', _lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E);
const oneOf = (...values) => shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw));
/** The input may be left empty. */
const optional = ({ read, ...reader }) => ({
    ...reader,
    read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
});
/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
const linesOf = (item) => ({
    read: (raw) => {
        const items = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(raw);
        if (typeof items === 'string')
            return { mistakes: [items] };
        const reads = items.map((line) => item.read(line));
        const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []));
        return mistakes.length > 0
            ? { mistakes }
            : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) };
    },
});
const lines = linesOf(text);
/** A list that must have at least one item. */
const someOf = (list) => ({
    read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
});
/** Reads every input and tells every mistake at once, each under the input's name. */
const parseInputs = (schema, raw) => {
    const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }));
    const mistakes = reads.flatMap(({ name, read }) => 'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : []);
    if (mistakes.length > 0)
        return { mistakes };
    const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined]);
    return { input: Object.fromEntries(values) };
};


/***/ }),

/***/ 567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "../../../dist/packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.warning) });
;// CONCATENATED MODULE: ./build/src/lib/failure.js
/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
class Failure extends Error {
    reason;
    /** What the summary shows beside the message, where a person wants more than a sentence. */
    sections;
    /** How long whoever refused asks to be left alone. */
    waitMilliseconds;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.sections = options.sections ?? [];
        this.waitMilliseconds = options.waitMilliseconds ?? 0;
    }
}
/** The message of whatever was thrown, without its stack. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));

// EXTERNAL MODULE: ./build/src/lib/timeline.js
var lib_timeline = __nccwpck_require__(162);
// EXTERNAL MODULE: ./build/src/lib/told.js
var told = __nccwpck_require__(748);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/runner/fence.js

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::stop-commands::${token}\n`);
    };
    // A child may have left its line unfinished, and a command is only seen at the beginning of one.
    const close = () => write(`\n::${token}::\n`);
    return {
        fenced: async (work) => {
            depth += 1;
            if (depth === 1)
                open();
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    close();
            }
        },
        command: (emit) => {
            if (depth > 0)
                close();
            emit();
            if (depth > 0)
                open();
        },
    };
};
/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
const harmless = (line) => line
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n');

;// CONCATENATED MODULE: ./build/src/runner/annotations.js


/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10;
/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000;
/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
const createAnnotations = ({ fence, hide }) => {
    let count = 0;
    return {
        warn: (given) => {
            const message = hide(given);
            count += 1;
            if (count < mostShown)
                fence.command(() => actions_core_js_namespaceObject.warning(cut(message)));
            else
                actions_core_js_namespaceObject.info(harmless(`Warning: ${message}`));
        },
        fail: (message) => fence.command(() => actions_core_js_namespaceObject.setFailed(cut(hide(message)))),
        flush: () => {
            const more = count - mostShown + 1;
            if (more > 0)
                fence.command(() => actions_core_js_namespaceObject.warning(`${more} more: the log has them`));
        },
    };
};
const cut = (message) => message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`;

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/src/runner/event.js

/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
};
/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
const baseCommitIn = (event) => {
    const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) => path.reduce(fieldOf, event));
    return found.find((sha) => typeof sha === 'string' && isCommit(sha))?.toString();
};
/** The repository's default branch, '' when the event does not say. */
const defaultBranchIn = (event) => {
    const name = ['repository', 'default_branch'].reduce(fieldOf, event);
    return typeof name === 'string' ? name : '';
};
/** The pull request that the event is about. */
const pullRequestNumberIn = (event) => {
    const number = ['pull_request', 'number'].reduce(fieldOf, event);
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};
/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
const pushedAtIn = (event) => {
    const seconds = ['repository', 'pushed_at'].reduce(fieldOf, event);
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined;
};
const fieldOf = (value, name) => typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
const isCommit = (text) => /^(?!0+$)[0-9a-f]{40,64}$/.test(text);

;// CONCATENATED MODULE: ./build/src/runner/context.js

const readContext = () => {
    const variable = (name) => process.env[name] ?? '';
    const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = variable('GITHUB_REPOSITORY');
    const runId = variable('GITHUB_RUN_ID');
    const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    const payload = readPayload(variable('GITHUB_EVENT_PATH'));
    return {
        repository,
        sha: variable('GITHUB_SHA'),
        serverUrl,
        ...apiUrls(variable),
        event: eventOf(variable, payload),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
        idTokenRequest: url && token ? { url, token } : undefined,
        cacheService: Object.fromEntries(cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== '')),
        baseCommit: baseCommitIn(payload),
        mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
        pushedAt: pushedAtIn(payload),
    };
};
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const apiUrls = (variable) => {
    const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
    return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` };
};
const eventOf = (variable, payload) => {
    const baseBranch = variable('GITHUB_BASE_REF');
    const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'));
    const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/');
    const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '');
    return {
        pullRequest,
        pullRequestNumber: pullRequestNumberIn(payload),
        branch,
        baseBranch,
        defaultBranch: defaultBranchIn(payload),
    };
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/runner/ending.js




/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : thrown;
    if (!(error instanceof Failure) && error instanceof Error && error.stack)
        actions_core_js_namespaceObject.debug(error.stack);
    const reason = error instanceof Failure ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = messageOf(error);
    const more = error instanceof Failure ? error.sections : [];
    const sections = [{ heading: 'Why', body: shown(message), weight: 'essential' }, ...more];
    return {
        outcome,
        outputs: {},
        report: { headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}. ${sentences[reason]}`, sections },
        failure: { reason, message },
    };
};
/** One mistake a line, and below it, with its columns, the excerpt that points into a file. */
const shown = (message) => message
    .split(/\n(?![ \t])/)
    .map((mistake) => {
    const [first = '', ...excerpt] = mistake.split('\n');
    return excerpt.length === 0 ? `- ${(0,markdown/* prose */.CS)(first)}` : `- ${(0,markdown/* prose */.CS)(first)}\n\n${(0,markdown/* fenced */.OF)(excerpt.join('\n'))}\n`;
})
    .join('\n');
const sentences = {
    'invalid-input': 'Something given to the action has to be corrected; nothing was changed.',
    denied: 'A right or a valid credential is missing.',
    'not-found': 'Something that was named is not there.',
    conflict: 'Something else stands where this was to go.',
    'timed-out': 'It was not done in time.',
    'build-error': 'The build failed.',
    unreachable: 'A server could not be reached.',
    rejected: 'What was asked for was refused.',
    cancelled: 'The run was cancelled.',
    unexpected: 'This is a defect of the action: please report it.',
};
/** The summary under its title, with the timeline of its phases at the end. */
const withTimeline = (title, report, phases) => ({
    headline: `### ${title}: ${report.headline}`,
    sections: [
        ...report.sections,
        ...(phases.length === 0
            ? []
            : [{ heading: 'Timeline', body: `${(0,lib_timeline/* ganttChart */.$G)(phases)}\n\n${(0,lib_timeline/* phaseTable */.m0)(phases)}`, weight: 'detail' }]),
    ],
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/runner/masks.js

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5;
const createMasks = (fence) => {
    const hidden = new Set();
    return {
        mask: (secret) => {
            if (secret.trim().length < shortestMasked)
                return;
            for (const form of formsOf(secret))
                hidden.add(form);
            fence.command(() => actions_core_js_namespaceObject.setSecret(secret));
        },
        hide: (text) => [...hidden].reduce((shown, form) => shown.replaceAll(form, '***'), text),
    };
};
/** A secret as it is, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret) => [
    secret,
    encodeURIComponent(secret),
    ...[0, 1, 2].map((shift) => {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
    }),
];

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/runner/progress.js




/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
const createProgress = ({ fence, warn, hide }) => {
    const phases = [];
    let open = 0;
    const say = (line) => actions_core_js_namespaceObject.info(harmless(hide(line)));
    const begin = (name) => {
        open += 1;
        if (open === 1)
            fence.command(() => actions_core_js_namespaceObject.startGroup(harmless(name)));
        else
            say(`${name} …`);
    };
    const end = (phase) => {
        phases.push(phase);
        open -= 1;
        say(`${phase.name}: ${phase.ended} in ${(0,time/* formatDuration */.a)(phase.endedAt - phase.startedAt)}`);
        if (open === 0)
            fence.command(actions_core_js_namespaceObject.endGroup);
    };
    return {
        say,
        warn,
        phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
        phase: async (name, work, isFailure = () => false) => {
            const startedAt = Date.now();
            begin(name);
            try {
                const value = await work();
                end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' });
                return value;
            }
            catch (error) {
                actions_core_js_namespaceObject.debug(`${name}: ${messageOf(error)}`);
                end({ name, startedAt, endedAt: Date.now(), ended: 'failed' });
                throw error;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/runner/signals.js

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
const abortOnSignals = () => {
    const controller = new AbortController();
    const abort = (name) => {
        controller.abort(new Failure('cancelled', `cancelled by ${name}`));
    };
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
};

;// CONCATENATED MODULE: ./build/src/lib/report.js
const bytesOf = (text) => Buffer.byteLength(text);
const render = ({ headline, sections }, left) => {
    const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`);
    const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`);
    const note = left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`];
    return [`${headline}\n`, ...parts, ...note].join('\n');
};
/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
const renderReport = (report, limitBytes) => {
    const left = [];
    const bySacrifice = [...report.sections].sort((a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body));
    for (;;) {
        const kept = report.sections.filter((section) => !left.includes(section));
        const text = render({ ...report, sections: kept }, left);
        const next = bySacrifice[left.length];
        if (bytesOf(text) <= limitBytes || next === undefined)
            return clip(text, limitBytes);
        left.push(next);
    }
};
const clip = (text, limitBytes) => bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');

;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await actions_core_js_namespaceObject.summary.addRaw(hide(renderReport(report, limitBytes))).write({ overwrite: true });
};

;// CONCATENATED MODULE: ./build/src/runner/run-action.js














/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000;
/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
const runAction = async (action) => {
    const { runner, progress, hide, fail, flush } = openRunner();
    if (isPostStep()) {
        await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) });
        return flush();
    }
    const { signal } = runner;
    const work = async () => action.run(readInputs(action, runner.mask), runner);
    const started = Promise.race([work(), afterAbort(signal)]);
    const ended = await started.catch((error) => failed(error, signal));
    const { outcome, outputs, failure } = ended;
    const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt);
    const reason = failure?.reason ?? ended.reason ?? '';
    const timeline = hide((0,lib_timeline/* formatTimeline */.B4)(phases));
    const own = { timeline, summary: (0,told/* formatTold */.l)({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
    for (const [name, value] of Object.entries({ outcome, reason, ...outputs, ...own })) {
        if (!(name in own) || action.outputs.some((output) => output === name))
            actions_core_js_namespaceObject.setOutput(name, hide(value));
    }
    await writeSummary(withTimeline(ended.title ?? action.name, ended.report, phases), hide);
    flush();
    if (failure)
        fail(failure.message);
    if (signal.aborted)
        process.exit(1);
};
/** Before it is packed: a secret in what is packed is not found any more. */
const run_action_hidden = (hide) => (told) => Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]));
const openRunner = () => {
    const signal = abortOnSignals();
    const fence = createFence((text) => process.stdout.write(text));
    const { mask, hide } = createMasks(fence);
    const { warn, fail, flush } = createAnnotations({ fence, hide });
    const progress = createProgress({ fence, warn, hide });
    const context = readContext();
    const runner = { context, progress, signal, fence: fence.fenced, mask, saveState: actions_core_js_namespaceObject.saveState };
    return { runner, progress, hide, fail, flush };
};
/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = () => (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    if (process.platform !== 'linux') {
        throw new Failure('invalid-input', `this action runs on Linux runners, not on ${process.platform}`);
    }
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = actions_core_js_namespaceObject.getInput(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, actions_core_js_namespaceObject.getInput);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new Failure('invalid-input', mistakes.join('\n'));
    return read.input;
};
const afterAbort = (signal) => new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true });
});
const cleanUp = async (action, runner) => {
    try {
        await action.cleanUp?.(actions_core_js_namespaceObject.getState, runner);
    }
    catch (error) {
        runner.progress.warn(`could not clean up: ${messageOf(error)}`);
    }
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(546);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
