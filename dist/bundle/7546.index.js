export const id = 7546;
export const ids = [7546];
export const modules = {

/***/ 65202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _delivery_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24820);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73563);
/* harmony import */ var _manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26674);



const jobs = {
    read: (raw) => {
        const value = (0,_delivery_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJobs */ .YF)(raw);
        return typeof value === 'string'
            ? { mistakes: [`should be the context \`needs\` of this job as JSON, but ${value}`] }
            : { value };
    },
};
const inputs = {
    needs: jobs,
    push: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc,
    'manifests-repository': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsRepository */ .Td),
};


/***/ }),

/***/ 17546:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65202);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25817);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => __webpack_require__.e(/* import() */ 5593).then(__webpack_require__.bind(__webpack_require__, 5593));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'delivery-summary',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    run: async (input, runner) => (await wiring()).wire(input, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 25817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = ['outcome', 'reason', 'report'];


/***/ }),

/***/ 26674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _H: () => (/* binding */ accessInputs),
  cy: () => (/* binding */ author),
  tk: () => (/* binding */ branch),
  J8: () => (/* binding */ commitInputs),
  Uh: () => (/* binding */ deliveryInputs),
  TI: () => (/* binding */ manifests_readers_glob),
  d0: () => (/* binding */ imagePath),
  Md: () => (/* binding */ manifestsInputs),
  Td: () => (/* binding */ manifestsRepository),
  Ac: () => (/* binding */ orderInputs),
  Ty: () => (/* binding */ tokenInputs),
  zl: () => (/* binding */ writeInputs)
});

// EXTERNAL MODULE: ./build/src/gitops/places/image-path.js
var image_path = __webpack_require__(508);
// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var glob = __webpack_require__(14352);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
var repository_url = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(73563);
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
        const path = (0,image_path/* parseImagePath */.MG)(raw);
        return typeof path === 'string' ? { mistakes: [path] } : { value: path };
    },
};
/** A pattern of files; `!` before it takes files out again. */
const manifests_readers_glob = {
    read: (raw) => {
        const read = (0,glob/* parseGlob */.q)(raw.replace(/^!/, ''));
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
    'manifests-token': inputs/* optionalToken */.A,
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
    'manifests-files': (0,inputs/* someOf */.yU)((0,inputs/* linesOf */.Dx)(manifests_readers_glob)),
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


/***/ }),

/***/ 24820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ parseJobs),
/* harmony export */   gb: () => (/* binding */ hasRun),
/* harmony export */   jH: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);
/* harmony import */ var _lib_told_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90748);


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

/***/ 508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ whyNoPath),
/* harmony export */   MG: () => (/* binding */ parseImagePath),
/* harmony export */   qx: () => (/* binding */ formatKeys)
/* harmony export */ });
/* unused harmony export formatImagePath */
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14352);
/* harmony import */ var _lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43786);


const form = '`name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`';
/** Reads one line of `image-paths`; a string says what is wrong with it. */
const parseImagePath = (line) => {
    const [, name, files, path] = /^([^\s=#]+)=([^#]+)#(.+)$/.exec(line) ?? [];
    if (name === undefined || files === undefined || path === undefined) {
        return `should be ${form}, but it holds ${JSON.stringify(line)}`;
    }
    const glob = (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(files);
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
        return `${line}: none of the files that manifests-files covers is ${path.files}. Correct one of the two`;
    const near = (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nearNames */ .$)(formatKeys(path.keys), there.paths);
    const files = there.files.length > 3 ? `${there.files.length} files` : there.files.join(', ');
    return `${line}: no value there in ${files}; ${near.length > 0 ? `near it: ${near.join(', ')}` : 'nothing near it either'}. Correct the path`;
};


/***/ }),

/***/ 14352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseGlob)
});

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
/** The first braces that close and hold a comma of their own. */
const findGroup = (text) => groupsIn(text).reduce((first, group) => (first && first.start < group.start ? first : group), undefined);
/** All are gone over once: most may never close. */
const groupsIn = (text) => {
    const open = [];
    return [...text.matchAll(/\\.|[{},]/gs)].flatMap(({ 0: found, index }) => {
        if (found === '{')
            open.push({ start: index, ends: [] });
        if (found === ',')
            open.at(-1)?.ends.push(index);
        const { start, ends } = (found === '}' ? open.pop() : undefined) ?? { start: 0, ends: [] };
        return ends.length === 0 ? [] : [{ text, start, ends: [...ends, index] }];
    });
};
const choicesOf = ({ text, start, ends }) => {
    const after = text.slice((ends.at(-1) ?? start) + 1);
    return ends.map((end, index) => text.slice(0, start) + text.slice((ends[index - 1] ?? start) + 1, end) + after);
};

;// CONCATENATED MODULE: ./build/src/lib/glob.js

const mostAlternatives = 256;
/**
 * `*` and `?` within a segment of the path, `**` over segments, `[a-z]`, `[!a-z]`, `{a,b}` and `\` before a character that
 * stands for itself. Wildcards pass over names that begin with a dot, as shells do. The time is bounded by the product
 * of the lengths, whatever the pattern.
 */
const parseGlob = (pattern) => {
    const foreign = /[?*+@!]\(|\[\[[:.=]|\{[^{},./]*(?:\.[^{},./]+)*\.\.[^{},/]*\}/.exec(pattern)?.[0];
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
            return globs.some((segments) => matchesAll(segments, names, ofSegments));
        },
    };
};
const withSets = /\\(?<escaped>[\s\S])|(?<stars>\*+)|(?<mark>\?)|\[(?<negation>[!^]?)(?<set>\]?[^\]]*)\]|(?<other>[\s\S])/gu;
const withoutSets = /\\(?<escaped>[\s\S])|(?<stars>\*+)|(?<mark>\?)|(?<other>[\s\S])/gu;
const parseSegment = (text) => {
    if (text === '**')
        return 'any';
    // A bracket after the last that closes is a character: many would each be looked through for their end.
    const closed = text.lastIndexOf(']') + 1;
    const tokens = [...text.slice(0, closed).matchAll(withSets), ...text.slice(closed).matchAll(withoutSets)].map(tokenOf);
    const plain = text.replace(/\\([\s\S])/g, '$1');
    return tokens.every((token) => 'literal' in token && token.literal) ? { text: plain } : { tokens };
};
const tokenOf = ({ groups: { escaped, stars, mark, negation, set, other } = {} }) => {
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
const ofSegments = {
    isMany: (segment) => segment === 'any',
    fits: (segment, name) => segment !== 'any' && matchesName(segment, name),
    passes: (name) => !name.startsWith('.'),
};
const matchesName = (segment, name) => {
    if ('text' in segment)
        return segment.text === name;
    const [first] = segment.tokens;
    if (name.startsWith('.') && !(first && 'literal' in first && first.literal))
        return false;
    if (first && 'many' in first && segment.tokens.length === 1)
        return true;
    return matchesAll(segment.tokens, hasPairs.test(name) ? [...name] : name, ofCharacters);
};
/** What is one character, but two to an index. */
const hasPairs = /[\uD800-\uDFFF]/;
const ofCharacters = {
    isMany: (token) => 'many' in token,
    fits: (token, character) => 'is' in token && token.is(character),
    passes: () => true,
};
/**
 * As short as each of many can be: what does not fit then is given to the last of them, item by item. To make an earlier one
 * longer instead helps nothing, since none takes what the last one does not.
 */
const matchesAll = (parts, items, { isMany, fits, passes }) => {
    let [at, next] = [0, 0];
    let last;
    for (let item = items[0]; item !== undefined; item = items[next]) {
        const part = parts[at];
        if (part !== undefined && isMany(part)) {
            at += 1;
            last = { after: at, next };
        }
        else if (part !== undefined && fits(part, item)) {
            at += 1;
            next += 1;
        }
        else if (last !== undefined && passes(items[last.next] ?? '')) {
            last.next += 1;
            at = last.after;
            next = last.next;
        }
        else
            return false;
    }
    return parts.slice(at).every(isMany);
};


/***/ }),

/***/ 43786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/** The candidates that a person may have meant, nearest first; at most five. */
const nearNames = (name, candidates) => {
    const furthest = Math.max(2, Math.floor(name.length / 3));
    const measured = [...new Set(candidates)].map((candidate) => ({
        candidate,
        distance: distanceOf({ name, candidate, furthest }),
    }));
    return measured
        .filter(({ distance }) => distance <= furthest)
        .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
        .slice(0, 5)
        .map(({ candidate }) => candidate);
};
const distanceOf = ({ name, candidate, furthest }) => {
    const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
    if (a.includes(b) || b.includes(a))
        return 1;
    // Every character more is one to add: what is too far by its length alone is not compared.
    const atLeast = Math.abs(a.length - b.length);
    return atLeast > furthest ? atLeast : editDistance(a, b);
};
/** Levenshtein's: single characters added, removed or replaced. */
const editDistance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, left] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, right] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};


/***/ }),

/***/ 9497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   RV: () => (/* binding */ parseAuthor),
/* harmony export */   WR: () => (/* binding */ repositoryPage),
/* harmony export */   Yg: () => (/* binding */ sshUrl),
/* harmony export */   tP: () => (/* binding */ repositoryMistake)
/* harmony export */ });
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
/** Where people look at the repository, without a slash at its end; undefined for a URL that is no page. */
const repositoryPage = (url) => /^https?:/.test(url) ? url.replace(/(?:\.git)?\/?$/, '') : undefined;
/** Whether git takes it for a branch (git-check-ref-format(1)) and no command for an option. */
const isBranchName = (text) => text !== '' &&
    !/^[-/]|^refs\/|\.\.|\/\/|@\{|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(text) &&
    !text.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'));
/** `Name <email>`. */
const parseAuthor = (text) => {
    const [, name, email] = /^([^<>\n]*[^<>\s])\s*<([^<>\s@]+@[^<>\s]+)>$/.exec(text) ?? [];
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


/***/ })

};
