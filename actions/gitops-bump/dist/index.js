import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_github_js_6ffa5401__ from "../../../dist/packages/actions-github.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__ from "../../../dist/packages/yaml.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__ from "../../../dist/packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 150:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["getOctokit"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_github_js_6ffa5401__.getOctokit) });

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  QL: () => (/* binding */ inputs_inputs),
  cq: () => (/* binding */ isOrdered)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js + 1 modules
var image_reference = __nccwpck_require__(967);
;// CONCATENATED MODULE: ./build/src/gitops/wanted.js

const wanted_forms = 'image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`';
/** Reads one line of `images`; a string says what is wrong with it. A name alone has neither a tag nor a digest. */
const parseWanted = (line) => {
    if (line.startsWith('{'))
        return fromImageJson(line);
    if (isName(line) && (0,image_reference/* parseReference */.F2)(line)?.repository === line)
        return { name: line };
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(equals, 0));
    const value = line.slice(equals + 1);
    if (!isName(name) || value === '') {
        return `should be ${wanted_forms}, but it holds ${JSON.stringify(line)}${asAssignment(line)}`;
    }
    const [image = '', digest, ...more] = value.split('@');
    if (more.length > 0 || (digest !== undefined && !(0,image_reference/* isDigest */.Bc)(digest))) {
        return `${JSON.stringify(line)} has a digest that is not sha256: and 64 hex digits`;
    }
    const named = nameAndTag(image);
    if (named === undefined)
        return `${JSON.stringify(line)} has no image tag after the "="; it should be ${wanted_forms}`;
    if (named.tag === undefined && digest === undefined)
        return `${JSON.stringify(line)} gives neither a tag nor a digest`;
    return { name, ...named, ...(digest === undefined ? {} : { digest }) };
};
/** argocd-health takes references, so a reference is what one has at hand. */
const asAssignment = (line) => {
    const { repository, tag, digest } = (0,image_reference/* parseReference */.F2)(line) ?? { repository: '' };
    const pin = `${tag ?? ''}${digest === undefined ? '' : `@${digest}`}`;
    return pin === '' ? '' : `; write ${JSON.stringify(`${repository}=${pin}`)}`;
};
/** kustomize takes any word for a name; none of these can be in one that is found, or in a trailer. */
const isName = (text) => /^[^\s=@{}$]+$/.test(text);
const fromImageJson = (line) => {
    const image = (0,image_reference/* parseImageJson */.FP)(line);
    if (typeof image === 'string')
        return `image-json ${image}: ${line.slice(0, 200)}`;
    const { name, repository, tag, digest } = image;
    if (!isName(name))
        return `image-json has "name" ${JSON.stringify(name)}, which is not the name of an image`;
    return { name, repository, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) };
};
/** `tag`, `newName:tag`, `newName` (it has a slash) or nothing. */
const nameAndTag = (image) => {
    if (image === '')
        return {};
    if ((0,image_reference/* isTag */.dz)(image))
        return { tag: image };
    const reference = (0,image_reference/* parseReference */.F2)(image);
    if (reference === undefined)
        return undefined;
    const { repository: newName, tag } = reference;
    return { newName, ...(tag === undefined ? {} : { tag }) };
};
/** Why a name alone is no line of `images`, unless its tag is taken over from other files. */
const nameAlone = ({ name }) => `should be ${wanted_forms}, but it holds ${JSON.stringify(name)}`;
/** Names that several lines give: the last line would win by chance. */
const namedTwice = (wanted) => {
    const names = wanted.map(({ name }) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    return [...new Set(twice)].map((name) => `${JSON.stringify(name)} is named by more than one line`);
};

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __nccwpck_require__(542);
// EXTERNAL MODULE: ./build/src/gitops/image-path.js
var image_path = __nccwpck_require__(611);
// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var glob = __nccwpck_require__(352);
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

;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/inputs.js




const inputs_image = {
    read: (raw) => {
        const wanted = parseWanted(raw);
        return typeof wanted === 'string' ? { mistakes: [wanted] } : { value: wanted };
    },
};
const inputs_inputs = {
    ...manifestsInputs,
    images: (0,inputs/* linesOf */.Dx)(inputs_image),
    from: (0,inputs/* linesOf */.Dx)(manifests_readers_glob),
    'image-paths': (0,inputs/* linesOf */.Dx)(imagePath),
    ...deliveryInputs,
    ...commitInputs,
    'source-repository': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('owner/name', /^[\w.-]+\/[\w.-]+$/)),
    'source-sha': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('the full id of a commit', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    'source-token': inputs/* optionalSecret */.Ny,
    ...orderInputs,
    ...writeInputs,
};
/** Whether the run's own source will be asked which commit came first. */
const isOrdered = (input) => input.order === 'ancestry' && input['source-repository'] !== undefined && input['source-sha'] !== undefined;
/** What only several lines, or several inputs, together show. */
const check = (input) => {
    const { images, from } = input;
    const alone = from.length > 0 ? [] : images.filter(({ tag, digest }) => tag === undefined && digest === undefined);
    const none = images.length === 0 && from.length === 0 ? ['should hold at least one line, unless `from` does'] : [];
    const mistakes = [...none, ...alone.map(nameAlone), ...namedTwice(images)].map((mistake) => `images: ${mistake}`);
    return [...mistakes, ...(0,manifests_access/* accessMistakes */.mZ)(input)];
};


/***/ }),

/***/ 148:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _gitops_open_manifests_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(831);
/* harmony import */ var _gitops_read_pasts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(573);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(16);
/* harmony import */ var _outside_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(481);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(193);
/* harmony import */ var _outside_process_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(460);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(93);
/* harmony import */ var _manifests_access_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(542);
/* harmony import */ var _source_history_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(954);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(94);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(682);











const over = (time) => `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`;
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)({
    name: 'gitops-bump',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .inputs */ .QL,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_10__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .check */ .z6,
    run: (input, runner) => {
        const { context, progress, fence } = runner;
        const signal = (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .N)(runner.signal, input.timeout, over((0,_lib_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(input.timeout)));
        const clock = (0,_outside_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)(signal);
        const processes = (0,_outside_process_js__WEBPACK_IMPORTED_MODULE_5__/* .createProcesses */ .EC)({ signal, fence });
        const settings = (0,_manifests_access_js__WEBPACK_IMPORTED_MODULE_7__/* .manifestsSettings */ .uw)(input, { ...runner, signal }, { clock, processes, recentCommits: _gitops_read_pasts_js__WEBPACK_IMPORTED_MODULE_1__/* .recentCommits */ .i });
        return (0,_gitops_open_manifests_js__WEBPACK_IMPORTED_MODULE_0__/* .withManifests */ .B)(settings, ({ remote, pulls, contains: apiContains }) => {
            const source = {
                repository: input['source-repository'] ?? '',
                token: input['source-token'],
                throughApi: apiContains !== undefined,
                processes,
                clock,
            };
            return (0,_source_history_js__WEBPACK_IMPORTED_MODULE_8__/* .withSource */ .g)(source, { ...runner, signal }, ({ contains, expect }) => {
                if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .isOrdered */ .cq)(input))
                    expect(input['source-sha'] ?? '');
                return (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)(input, {
                    remote,
                    pulls,
                    clock,
                    progress,
                    runUrl: context.runUrl,
                    ...(input.order === 'ancestry' ? { contains } : {}),
                });
            });
        });
    },
    cleanUp: _manifests_access_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanUpManifests */ .Z$,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/gitops/place.js
var gitops_place = __nccwpck_require__(417);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var gitops_trailers = __nccwpck_require__(332);
;// CONCATENATED MODULE: ./build/src/gitops/commit-message.js


/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
const commitMessage = ({ subject, results, source }) => {
    const changed = results.filter((result) => result.changed);
    const trailers = [...sourceTrailers(changed, source), ...(0,gitops_trailers/* trailer */.s9)('Run-URL', source.runUrl)];
    const lines = changed.flatMap((result) => [
        ...changeLines([result]).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
        ...(result.compare === undefined ? [] : [`  ${result.compare}`]),
    ]);
    return `${subject ?? defaultSubject(changed)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`;
};
/** Each image below the source that it was built from, those first of which nobody knows it. */
const sourceTrailers = (results, source) => {
    const groups = new Map();
    for (const result of results) {
        const origin = result.wanted.origin ?? source;
        const key = `${origin.repository} ${origin.commit}`;
        const images = [...(groups.get(key)?.images ?? []), ...imageTrailers(result)];
        groups.set(key, { origin, images });
    }
    const unknownFirst = [...groups.values()].sort((a, b) => Number(a.origin.commit !== '') - Number(b.origin.commit !== ''));
    return unknownFirst.flatMap(({ origin, images }) => [
        ...(0,gitops_trailers/* trailer */.s9)('Source-Repository', origin.repository),
        ...(0,gitops_trailers/* trailer */.s9)('Source-Commit', origin.commit),
        ...images,
    ]);
};
const defaultSubject = (results) => {
    const names = results.map(({ wanted: { name, tag, digest = '' } }) => `${name} ${tag ?? shortDigest(digest)}`);
    const subject = `Deploy ${names.join(', ')}`;
    return subject.length <= 72 ? subject : `Deploy ${shortList(results)}`;
};
const shortList = (results) => {
    const [first] = results.map(({ wanted }) => wanted.name);
    if (results.length === 1)
        return String(first);
    return `${first} and ${results.length - 1} more ${results.length === 2 ? 'image' : 'images'}`;
};
/** What changes from what to what, one line a place: `quote: v1 → v2 (apps/quote.yaml)`. */
const changeLines = (results) => results.flatMap(({ wanted: { name }, places }) => places
    .filter(({ from, to }) => describeTarget(from) !== describeTarget(to) || from.repository !== to.repository)
    .map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`));
/** `v2`, `v2@sha256:0123456789ab` or `sha256:0123456789ab`, as people compare them. */
const describeTarget = ({ tag, digest }) => [tag, shortDigest(digest)].filter(Boolean).join('@') || 'empty';
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
const imageTrailers = (result) => {
    const image = namedImage(result);
    const { name, digest } = image;
    const files = result.places.map(({ path }) => path);
    return [
        ...(0,gitops_trailers/* trailer */.s9)(digest === '' ? 'Image-Tag' : 'Image-Digest', (0,gitops_trailers/* formatNamed */.vq)(image)),
        ...(0,gitops_trailers/* trailer */.s9)('Image-Files', (0,gitops_trailers/* formatFiles */.HL)(name, files)),
    ];
};
/** The image that is written, without its registry's host. */
const namedImage = ({ wanted, places }) => {
    const { name, tag = '', digest = '' } = wanted;
    return { name, repository: wanted.repository ?? (0,gitops_place/* withoutHost */.to)(places[0]?.to.repository ?? name), tag, digest };
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/gitops/describe-bump.js


/** A bump for the job's summary: what it came to, every image with its places, and what to do next. */
const describeBump = (result, where) => ({
    headline: `${(0,markdown/* code */.aY)(result.outcome)} ${sentence(result, where)}`,
    sections: [
        { heading: 'Images', body: imageTable(result.results), weight: 'essential' },
        ...leftOut(result.results),
        { heading: 'What to do next', body: nextSteps(result, where), weight: 'essential' },
    ],
});
const sentence = (result, where) => {
    const { outcome, results, files } = result;
    const changed = results.filter((image) => image.changed).length;
    const commit = commitLink(result.commit, where);
    const branch = `${(0,markdown/* code */.aY)(where.branch)} of ${(0,markdown/* code */.aY)(where.url)}`;
    if (outcome === 'bumped')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} with ${commit} on ${branch}`;
    if (outcome === 'proposed')
        return `${count(changed, 'image')} in ${count(files.length, 'file')} as ${pullLink(where)} to ${branch}`;
    if (outcome === 'unchanged')
        return `all of it stands already at ${commit} on ${branch}`;
    if (outcome === 'superseded')
        return `something newer stands already at ${commit} on ${branch}`;
    if (outcome === 'held')
        return `nothing was written to ${branch}: what was taken back is not brought back`;
    return `${count(changed, 'image')} in ${count(files.length, 'file')} would change on top of ${commit} on ${branch}`;
};
const pullLink = ({ pull }) => pull === undefined ? 'a pull request' : (0,markdown/* link */.nf)(`pull request #${pull.number}`, pull.url);
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const commitLink = (commit, { url }) => /^https?:/.test(url)
    ? (0,markdown/* link */.nf)(commit.slice(0, 12), `${url.replace(/\.git$/, '')}/commit/${commit}`)
    : (0,markdown/* code */.aY)(commit.slice(0, 12));
/** One row a place; a column that nobody has anything for is not there. */
const imageTable = (results) => {
    const head = ['Image', 'Was', 'Is', 'Digest', 'Commits', 'Where'];
    const rows = results.flatMap((result) => result.places.map((place) => rowOf(result, place)));
    const kept = head.map((_, column) => rows.some((row) => row[column] !== ''));
    const filled = (cells) => cells.filter((_, column) => kept[column]);
    return (0,markdown/* table */.tp)(filled(head), rows.map(filled));
};
const rowOf = ({ wanted, left, compare }, place) => [
    (0,markdown/* code */.aY)(wanted.name),
    (0,markdown/* code */.aY)(describeTarget(place.from)),
    left ? (0,markdown/* code */.aY)(left.outcome) : afterwards(place),
    left || wanted.digest === undefined ? '' : (0,markdown/* code */.aY)(wanted.digest.slice(0, 'sha256:'.length + 12)),
    left || compare === undefined ? '' : (0,markdown/* link */.nf)(commitsOf(compare), compare),
    (0,markdown/* code */.aY)(`${place.path}:${place.line}`),
];
/** `…/compare/0123…...4567…` → `0123456...4567890`, as GitHub writes it. */
const commitsOf = (compare) => compare
    .slice(compare.lastIndexOf('/') + 1)
    .split('...')
    .map((commit) => commit.slice(0, 7))
    .join('...');
/** Why images were left out, each with what brings it in. */
const leftOut = (results) => {
    const lines = results.flatMap(({ wanted, left }) => left === undefined ? [] : [`- ${(0,markdown/* code */.aY)(wanted.name)} is ${(0,markdown/* code */.aY)(left.outcome)}: ${(0,markdown/* literal */.eu)(left.because)}`]);
    return lines.length === 0 ? [] : [{ heading: 'Left out', body: lines.join('\n'), weight: 'essential' }];
};
const afterwards = (place) => (stands(place) ? 'the same' : (0,markdown/* code */.aY)(describeTarget(place.to)));
const stands = ({ from, to }) => from.tag === to.tag && from.digest === to.digest && from.repository === to.repository;
const nextSteps = ({ outcome, racesLost, commit }, { branch }) => {
    if (outcome === 'held')
        return 'Deploy a fix, or name the image in `release-hold` to deploy this one after all.';
    if (outcome === 'proposed')
        return 'Review the pull request and merge it; a later run with the same images updates it.';
    if (outcome === 'dry-run')
        return 'Nothing was written. Run it without `dry-run` to push this as one commit.';
    const waiting = `Argo CD takes it from here: wait for ${(0,markdown/* code */.aY)(commit)} with \`argocd-health\`.`;
    const races = racesLost === 0 ? '' : ` It was read anew ${count(racesLost, 'time')}, since others pushed to ${(0,markdown/* code */.aY)(branch)}.`;
    return outcome === 'bumped' ? `${waiting}${races}` : `There was nothing to write. ${waiting}`;
};

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
;// CONCATENATED MODULE: ./build/src/gitops/compare-and-swap.js

/**
 * Decides on the branch's head and pushes one commit on top of it. A lost race is answered by reading the new head and
 * deciding anew, with full jitter for as long as the budget lasts; nothing made from an older head is ever sent.
 */
const compareAndSwap = ({ remote, clock, progress, random, ...swap }) => {
    const sent = [];
    let racesLost = 0;
    let startedAt = clock.now();
    const attempt = async () => {
        startedAt = clock.now();
        const head = await remote.fetch();
        if ('again' in head)
            return head;
        // A push whose connection broke may have landed all the same.
        const ours = sent.find(({ id }) => id === (head.ours ?? head.commit));
        if (ours)
            return ours.landed(head.commit, racesLost);
        const step = await swap.decide(head, racesLost);
        if ('again' in step)
            return step;
        return 'result' in step ? step.result : push({ id: await remote.commit(step.commit), landed: step.landed });
    };
    const push = async (ours) => {
        sent.push(ours);
        const verdict = await remote.push(ours.id);
        if (verdict.ended === 'landed')
            return ours.landed(verdict.commit ?? ours.id, racesLost);
        if (verdict.ended === 'unclear')
            return (0,retry/* again */.T)(`the push broke off: ${verdict.reason}`, verdict.waitMilliseconds);
        racesLost += 1;
        return (0,retry/* again */.T)(`another writer was first: ${verdict.reason}`, spread(clock.now() - startedAt, racesLost));
    };
    /** The longer an attempt takes and the more of them are lost, the further apart the writers must be to land. */
    const spread = (tookMilliseconds, lost) => (random ?? Math.random)() * Math.min(tookMilliseconds * 2 ** Math.min(lost - 1, 4), longestSpreadMilliseconds);
    return (0,retry/* retry */.L)({
        what: `writing to ${remote.branch} of ${remote.url}`,
        attempt,
        clock,
        budgetMilliseconds: swap.budgetMilliseconds,
        firstDelayMilliseconds: 250,
        longestDelayMilliseconds: 2_500,
        ...(random === undefined ? {} : { random }),
        onAgain: (reason, delay) => progress.say(`${reason}; reading the new head in ${(delay / 1000).toFixed(1)} s`),
    });
};
const longestSpreadMilliseconds = 15_000;

;// CONCATENATED MODULE: ./build/src/gitops/compare-url.js
/** Each changed image with the URL that shows what is between its source's two commits, where both are known. */
const withCompareUrls = (results, { source, before }) => results.map((result) => {
    const { name, origin = source } = result.wanted;
    const compare = result.changed ? compareUrl(source.runUrl, before.get(name), origin) : undefined;
    return compare === undefined ? result : { ...result, compare };
});
/** GitHub's page of the commits between two; the server is the one that the run is on. */
const compareUrl = (runUrl, ...[from, to]) => {
    if (from === undefined || from.repository.toLowerCase() !== to.repository.toLowerCase())
        return undefined;
    const commits = [from.commit, to.commit];
    if (!commits.every((commit) => /^[0-9a-f]{7,64}$/.test(commit)) || from.commit === to.commit)
        return undefined;
    if (!/^https?:\/\//.test(runUrl) || !/^[\w.-]+\/[\w.-]+$/.test(to.repository))
        return undefined;
    return `${new URL(runUrl).origin}/${to.repository}/compare/${commits.join('...')}`;
};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/gitops/decode.js
/** Text of a file, byte-order mark included, so that encoding it gives the same bytes; a string says why it is none. */
const decode = (bytes) => {
    if (bytes.includes(0))
        return { mistake: 'is binary, not a YAML file' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { mistake: 'is not text in UTF-8' };
    }
};

;// CONCATENATED MODULE: ./build/src/gitops/excerpt.js
const widest = 100;
/** 1-based line and column (UTF-16 units) of an offset, and the line itself. */
const positionAt = (text, offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(0, start).split('\n').length;
    const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    return { line, column: offset - start + 1, source };
};
/** `file:line: reason`, and below it the line with a caret under the place. */
const pointAt = ({ path, text, offset }, reason) => {
    const { line, column, source } = positionAt(text, offset);
    const from = Math.max(0, column - 1 - widest / 2);
    const shown = source.slice(from, from + widest);
    // Tabs stay tabs, so that the caret stands where the reader's editor would put it.
    const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
    const gutter = String(line);
    return `${path}:${line}: ${reason}\n  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${indent}^`;
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js + 1 modules
var image_reference = __nccwpck_require__(967);
;// CONCATENATED MODULE: ./build/src/gitops/match.js


/**
 * Whether a place is meant by a line of `images`. The name of a kustomize entry counts first. An image-json knows its
 * repository, so nothing of another repository is meant; a bare name in the file stands for any. Otherwise a name with
 * a slash is a whole repository (its registry's host may be left out), one without is a last segment.
 */
const matches = (wanted, { entryName, chosenBy, image: { repository } }) => {
    if (chosenBy !== undefined)
        return wanted.paths?.includes(chosenBy) ?? false;
    if (entryName === wanted.name || repository === wanted.newName)
        return true;
    if (wanted.repository !== undefined) {
        return (0,gitops_place/* withoutHost */.to)(repository) === wanted.repository || repository === wanted.name;
    }
    if (!wanted.name.includes('/'))
        return (0,image_reference/* shortName */.EU)(repository) === wanted.name;
    return repository === wanted.name || (0,gitops_place/* withoutHost */.to)(repository) === wanted.name;
};
/** The repositories among matched places that are different images under one name; empty when they agree. */
const ambiguous = (wanted, places) => {
    const entries = new Set(places.map(({ entryName }) => entryName));
    const repositories = places
        .filter(({ entryName, chosenBy }) => entryName !== wanted.name && chosenBy === undefined)
        .map(({ image: { repository } }) => repository)
        .filter((repository) => repository !== wanted.newName && !entries.has(repository));
    const different = [...new Set(repositories.map(gitops_place/* withoutHost */.to))];
    return different.length > 1 ? different : [];
};
/** Whether a person means this image by a name: as it is called, its last segment, or its repository. */
const isCalled = (image, name) => [image.name, image.repository, (0,image_reference/* shortName */.EU)(image.name)].includes(name);
/** What a file must hold for any of its places to be meant: a cheap test before the file is parsed. */
const needlesOf = ({ name, repository, newName }) => [name, repository, newName].flatMap((text) => (text === undefined ? [] : [(0,image_reference/* shortName */.EU)(text)]));
/** The image with the paths that were chosen for it. */
const withPaths = (wanted, paths) => {
    const own = paths.filter(({ name }) => name === wanted.name || name === wanted.repository);
    return own.length === 0 ? wanted : { ...wanted, paths: own };
};

;// CONCATENATED MODULE: ./build/src/gitops/double-meanings.js



/** Why a short name does not say which of several images it means. */
const severalRepositories = (wanted, sites) => {
    const names = ambiguous(wanted, sites.map(({ place }) => place));
    if (names.length === 0)
        return [];
    const found = names.map((name) => {
        const site = sites.find(({ place }) => (0,gitops_place/* withoutHost */.to)(place.image.repository) === name);
        return site === undefined ? name : `${name} (${site.path}:${site.line})`;
    });
    return [`${wanted.name}: names several images, ${found.join(' and ')}: give the whole repository before the "="`];
};
/** The places that two lines of `images` mean: the last one would win by chance. */
const meantTwice = (chosen) => {
    const names = new Map();
    for (const { wanted, sites } of chosen) {
        for (const site of sites)
            names.set(site, [...(names.get(site) ?? []), JSON.stringify(wanted.name)]);
    }
    return [...names].flatMap(([{ path, text, place }, lines]) => lines.length > 1
        ? [pointAt({ path, text, offset: (0,gitops_place/* startOf */.GH)(place) }, `is meant by several lines of images: ${lines.join(', ')}`)]
        : []);
};

;// CONCATENATED MODULE: ./build/src/gitops/scalar.js
/**
 * What YAML 1.1 (Helm, older tools) or YAML 1.2 (kustomize) reads as a number, a date, a boolean or nothing: numbers with
 * underscores, in binary, octal or hexadecimal, in base 60, with an exponent; dates; yes, on, null.
 */
const otherThanText = [
    /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+)$/i,
    /^[-+]?(\.?[0-9])[0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?$/i,
    // No number by the specification, but some parsers take it for one.
    /^e[-+]?[0-9]+$/i,
    /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
    /^[-+]?\.(inf|nan)$/i,
    /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T.*)?$/i,
    /^(y|n|yes|no|on|off|true|false|null|~|)$/i,
];
const isPlainSafe = (text) => /^[A-Za-z0-9_][\w.:/@=*-]*$/.test(text) && !text.endsWith(':') && !otherThanText.some((pattern) => pattern.test(text));
/** The source of a spot with a new value, in the old one's quotes; undefined when there is no safe way to write it. */
const renderScalar = ({ style, value }, source, text) => {
    if (/["'\\\r\n]/.test(text))
        return undefined;
    if (style === 'block')
        return replaceOnce(source, value.trimEnd(), text);
    if (/[\r\n]/.test(source))
        return undefined;
    if (style === 'single' || style === 'double')
        return withinQuotes(source, value, text);
    return isPlainSafe(text) ? text : `"${text}"`;
};
/** Where something is escaped (`"shop\\/quote:v1"`), what is before the change stays as it is written. */
const withinQuotes = (source, ...[old, text]) => {
    const [quote, written] = [source.charAt(0), source.slice(1, -1)];
    if (written === old)
        return quote + text + quote;
    const differs = [...old].findIndex((character, index) => character !== text[index]);
    const same = differs < 0 ? old.length : differs;
    const after = old.slice(same);
    if (!written.endsWith(after))
        return undefined;
    return quote + written.slice(0, written.length - after.length) + text.slice(same) + quote;
};
/** A value where there was none keeps its distance from the colon before it and from a comment after it. */
const spacedAt = (text, { start, end, style }, scalar) => {
    if (style !== 'empty')
        return scalar;
    const before = /\s/.test(text.charAt(start - 1)) ? '' : ' ';
    return `${before}${scalar}${text.charAt(end) === '#' ? ' ' : ''}`;
};
/** A block scalar keeps its indicator and indentation; a value folded over several lines is not found, so refused. */
const replaceOnce = (source, old, text) => {
    const parts = source.split(old);
    return old !== '' && parts.length === 2 ? parts.join(text) : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/edit.js



/**
 * The bytes to replace so that a place holds what is wanted. What the place pins is what is written: a tag where it has
 * a tag, a digest where it has one, and nothing is added. No splices: it stands there already.
 */
const editPlace = (text, place, wanted) => {
    const obstacle = obstacleTo(place, wanted);
    if (obstacle !== undefined)
        return { offset: (0,gitops_place/* startOf */.GH)(place), obstacle };
    const target = targetOf(place, wanted);
    const splices = [];
    for (const { part, spot } of place.spots) {
        const value = partOf(part, { ...target, entryName: place.entryName });
        if (value === spot.value || (part === 'repository' && target.repository === place.image.repository))
            continue;
        const splice = spliceAt(text, spot, value);
        if ('obstacle' in splice)
            return { offset: spot.start, obstacle: `${nameOf(part)} ${splice.obstacle}` };
        splices.push(splice);
    }
    return { target, splices };
};
/** Splices put into the text; every other byte stays. */
const spliceAll = (text, splices) => {
    const parts = [];
    let at = 0;
    for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
        parts.push(text.slice(at, start), put);
        at = end;
    }
    return parts.join('') + text.slice(at);
};
const obstacleTo = ({ image, entryName, spots }, wanted) => {
    const { name, repository, newName, tag, digest } = wanted;
    if (image.digest !== undefined && digest === undefined) {
        return `pins a digest, and ${name} was given with none: the old digest would still be what runs; give \`${name}=tag@digest\``;
    }
    if (image.tag !== undefined && tag === undefined) {
        return `pins a tag, and ${name} was given with none; give \`${name}=tag@digest\``;
    }
    const pulls = (0,gitops_place/* withoutHost */.to)(image.repository);
    if (repository !== undefined && entryName !== undefined && image.repository !== entryName && pulls !== repository) {
        return `is an entry for ${pulls}, and the image was pushed to ${repository}: correct newName, or give \`${name}=tag@digest\``;
    }
    const holdsRepository = spots.some(({ part }) => isRenamed(part) || (part === 'reference' && entryName === undefined));
    if (newName !== undefined && newName !== image.repository && !holdsRepository) {
        return `has no newName to hold ${newName}: add one by hand, nothing is added here`;
    }
    return undefined;
};
const isRenamed = (part) => part === 'repository' || part === 'override';
const targetOf = ({ image }, wanted) => ({
    repository: wanted.newName ?? image.repository,
    tag: image.tag === undefined ? '' : (wanted.tag ?? ''),
    digest: image.digest === undefined ? '' : (wanted.digest ?? ''),
});
const partOf = (part, { entryName, ...target }) => {
    const { repository, tag, digest } = target;
    if (part === 'repository')
        return repository;
    if (part === 'tag')
        return tag;
    if (part === 'digest')
        return digest;
    if (part === 'tag@digest')
        return `${tag}@${digest}`;
    const name = part === 'reference' ? '' : `${entryName}=`;
    const kept = part === 'kept override' ? '*' : repository;
    return (name + (0,image_reference/* formatReference */.FH)({ repository: kept, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) }));
};
const nameOf = (part) => (/reference|override/.test(part) ? 'the image' : `the ${part}`);
const spliceAt = (text, spot, value) => {
    const { start, end, obstacle, readBy } = spot;
    if (obstacle !== undefined)
        return { obstacle };
    if (readBy === 'helm --set' && isTypedBySet(value)) {
        return { obstacle: `would be ${value} to Helm, and no text: give the parameter \`forceString: true\` by hand` };
    }
    const rendered = renderScalar(spot, text.slice(start, end), value);
    if (rendered === undefined)
        return { obstacle: 'is written in a way that cannot be replaced: put it on one line' };
    return { start, end, text: spacedAt(text, spot, rendered) };
};
/** `helm install --set` (pkg/strvals) makes numbers, booleans and nothing of these. */
const isTypedBySet = (value) => /^(true|false|null|0|[1-9][0-9]{0,18})$/i.test(value);

// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var lib_glob = __nccwpck_require__(352);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "../../../dist/packages/yaml.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const yaml_js_namespaceObject = x({ ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.LineCounter), ["isAlias"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isAlias), ["isMap"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isMap), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isScalar), ["isSeq"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isSeq), ["parseAllDocuments"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.parseAllDocuments), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.visit) });
;// CONCATENATED MODULE: ./build/src/gitops/fields-place.js


/** An image whose repository, tag and digest stand in fields of their own. */
const fieldsPlace = ({ fields, keys, format, repository: otherwise, mergedOn }) => {
    const repository = fields(keys.repository);
    const tag = mergedElsewhere(fields(keys.tag), mergedOn);
    const digest = mergedElsewhere(fields(keys.digest), mergedOn);
    const texts = [repository, tag, digest].map((spot) => spot?.value ?? '');
    const hasRegistry = format === 'values' && fields('registry') !== undefined;
    const name = hasRegistry ? otherwise : repository?.value || otherwise;
    return {
        format,
        image: { repository: name, ...pinned(tag, digest) },
        spots: [...spotOf('repository', hasRegistry ? besideRegistry(repository) : repository), ...pins(tag, digest)],
        template: texts.some(gitops_place/* isTemplate */.Fl),
    };
};
const spotOf = (part, spot) => spot === undefined ? [] : [{ part, spot }];
const besideRegistry = (spot) => spot && { ...spot, obstacle: 'stands beside a `registry`: change the two by hand' };
const mergedElsewhere = (spot, line) => spot && line !== undefined
    ? { obstacle: `is merged (<<) into another image on line ${line}: give that one a value of its own`, ...spot }
    : spot;
/** A tag field may hold the digest as well (`v1@sha256:…`), as charts do that join with a colon. */
const joined = (tag) => {
    const [, name, digest] = /^([^@]+)@(.+)$/.exec(tag?.value ?? '') ?? [];
    return name !== undefined && digest !== undefined && (0,image_reference/* isDigest */.Bc)(digest) ? [name, digest] : undefined;
};
const pins = (tag, digest) => {
    const filled = digest?.value ? digest : undefined;
    if (joined(tag))
        return [...spotOf('tag@digest', tag), ...spotOf('digest', filled)];
    // An empty tag with no digest beside it is left open to be filled in; an empty digest is a digest not used.
    return [...spotOf('tag', tag?.value || !filled ? tag : undefined), ...spotOf('digest', filled)];
};
const pinned = (tag, digest) => {
    const both = joined(tag);
    if (both)
        return { tag: both[0], digest: both[1] };
    return {
        ...(tag && (tag.value || !digest?.value) ? { tag: tag.value } : {}),
        ...(digest?.value ? { digest: digest.value } : {}),
    };
};

// EXTERNAL MODULE: ./build/src/gitops/image-path.js
var image_path = __nccwpck_require__(611);
;// CONCATENATED MODULE: ./build/src/gitops/links.js

const findLinks = (document) => {
    const anchored = new Map();
    const links = { targets: new Map(), users: new Map(), mergers: new Map() };
    const maps = [];
    (0,yaml_js_namespaceObject.visit)(document, {
        Node: (_key, node) => {
            if ((0,yaml_js_namespaceObject.isMap)(node))
                maps.push(node);
            if ((0,yaml_js_namespaceObject.isAlias)(node))
                follow(links, node, anchored.get(node.source));
            else if (node.anchor !== undefined)
                anchored.set(node.anchor, node);
        },
    });
    for (const map of maps)
        for (const source of mergedInto(links, map))
            push(links.mergers, source, map);
    return links;
};
const follow = ({ targets, users }, alias, target) => {
    if (target === undefined)
        return;
    targets.set(alias, target);
    push(users, target, alias);
};
const push = (lists, key, value) => {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
};
/** The maps that `<<` brings into a map, by an alias or a list of them. */
const mergedInto = ({ targets }, map) => map.items
    .filter(({ key }) => (0,yaml_js_namespaceObject.isScalar)(key) && key.value === '<<')
    .flatMap(({ value }) => ((0,yaml_js_namespaceObject.isSeq)(value) ? value.items : [value]))
    .map((node) => ((0,yaml_js_namespaceObject.isAlias)(node) ? targets.get(node) : node))
    .filter((node) => (0,yaml_js_namespaceObject.isMap)(node));

;// CONCATENATED MODULE: ./build/src/gitops/nodes.js


/** The value under a key of a map, also where a merge brings it in. */
const valueAt = (tree, map, key) => search(tree, { map, key, searched: new Set() });
/** Merges may come round to a map again, or to the same one by ever more ways: each is searched once. */
const search = (tree, { map, key, searched }) => {
    if (searched.has(map))
        return undefined;
    searched.add(map);
    let merges = false;
    for (const pair of map.items) {
        if (!(0,yaml_js_namespaceObject.isScalar)(pair.key))
            continue;
        if (pair.key.value === key)
            return { node: pair.value, merged: false };
        merges ||= pair.key.value === '<<';
    }
    for (const source of merges ? mergedInto(tree.links(), map) : []) {
        const found = search(tree, { map: source, key, searched });
        if (found !== undefined)
            return { node: found.node, merged: true };
    }
    return undefined;
};
/** The node itself, or the one that an alias stands for. */
const resolved = (tree, node) => {
    if ((0,yaml_js_namespaceObject.isAlias)(node))
        return tree.links().targets.get(node);
    return (0,yaml_js_namespaceObject.isScalar)(node) || (0,yaml_js_namespaceObject.isMap)(node) || (0,yaml_js_namespaceObject.isSeq)(node) ? node : undefined;
};
const mapAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,yaml_js_namespaceObject.isMap)(node) ? node : undefined;
};
const itemsAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,yaml_js_namespaceObject.isSeq)(node) ? node.items : [];
};
/** The text of a scalar, or of the scalar that an alias stands for. */
const textOf = (tree, node) => {
    const scalar = resolved(tree, node);
    return (0,yaml_js_namespaceObject.isScalar)(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
};
const textAt = (tree, map, key) => textOf(tree, valueAt(tree, map, key)?.node);
/** Every map below a node, itself included, with the key that it stands under. */
const mapsIn = (top) => {
    const maps = [];
    (0,yaml_js_namespaceObject.visit)(top, {
        Map: (_key, map, path) => {
            const pair = path.at(-1);
            const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
            maps.push({ map, under: (0,yaml_js_namespaceObject.isScalar)(key) && typeof key.value === 'string' ? key.value : '' });
        },
    });
    return maps;
};

;// CONCATENATED MODULE: ./build/src/gitops/reference-place.js


/** A whole reference in one scalar: `image: host/repository:tag@digest`. */
const referencePlace = (spot, format) => {
    if (spot === undefined || spot.value === '')
        return [];
    const template = (0,gitops_place/* isTemplate */.Fl)(spot.value);
    const image = template ? { repository: beforeTemplate(spot.value) } : (0,image_reference/* parseReference */.F2)(spot.value);
    return image === undefined ? [] : [{ format, image, spots: [{ part: 'reference', spot }], template }];
};
/**
 * An item of an Argo CD source's `kustomize.images`: `name=newName:tag@digest`, or `name:tag` without a new name. As in
 * `kustomize edit set image`, `*` for the new name or the tag keeps what is there.
 */
const overridePlace = (spot) => {
    const [, entryName, override = ''] = /^([^=]*)=([\s\S]*)$/.exec(spot?.value ?? '') ?? [];
    if (spot === undefined)
        return [];
    if (entryName === undefined) {
        return referencePlace(spot, 'kustomization').map((place) => ({ ...place, entryName: place.image.repository }));
    }
    const isKept = /^\*(?=[:@])/.test(override);
    const value = (isKept ? entryName + override.slice(1) : override).replace(/:\*(?=@|$)/, '');
    return referencePlace({ ...spot, value }, 'kustomization').map((place) => ({
        ...place,
        entryName,
        spots: [{ part: isKept ? 'kept override' : 'override', spot }],
    }));
};
/** `shop/quote:{{ .Values.tag }}` still says which repository it is. */
const beforeTemplate = (text) => text.replace(/(\{\{|\$\{|\$\()[\s\S]*$/, '').replace(/[:@]$/, '');

;// CONCATENATED MODULE: ./build/src/gitops/spots.js


/** The scalar under a key as a spot; undefined when there is none, `obstacle` says when it must not be written. */
const spotAt = (tree, map, key) => {
    const found = valueAt(tree, map, key);
    return found && spots_spotOf(tree, found);
};
/** A scalar as a spot. */
const spots_spotOf = (tree, found) => {
    const value = textOf(tree, found.node);
    const range = rangeOf(found.node);
    if (value === undefined || range === undefined)
        return undefined;
    const style = styleOf(found.node);
    const obstacle = spots_obstacleTo(tree, found);
    const isNull = style === 'plain' && /^(~|null|Null|NULL|)$/.test(value);
    return {
        start: tree.offsetOf(range[0]),
        end: tree.offsetOf(range[1]),
        value: isNull ? '' : value,
        style: range[0] === range[1] ? 'empty' : style,
        ...(obstacle === undefined ? {} : { obstacle }),
    };
};
/** The line of a map into which this one is merged and which sets the key to something of its own. */
const overriddenOn = (tree, map, key) => {
    if (map.anchor === undefined)
        return undefined;
    const user = tree
        .links()
        .mergers.get(map)
        ?.find((other) => other.has(key));
    return user?.range ? tree.lineOf(tree.offsetOf(user.range[0])) : undefined;
};
const rangeOf = (node) => {
    const range = (0,yaml_js_namespaceObject.isScalar)(node) || (0,yaml_js_namespaceObject.isAlias)(node) ? node.range : undefined;
    return range ? [range[0], range[1]] : undefined;
};
const styleOf = (node) => {
    const type = (0,yaml_js_namespaceObject.isScalar)(node) ? node.type : undefined;
    if (type === 'QUOTE_SINGLE')
        return 'single';
    if (type === 'QUOTE_DOUBLE')
        return 'double';
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain';
};
const spots_obstacleTo = (tree, { node, merged }) => {
    if (tree.obstacle !== undefined)
        return tree.obstacle;
    if ((0,yaml_js_namespaceObject.isAlias)(node)) {
        return `is the alias *${node.source}: writing through it would change every place that uses the anchor; write the value out here`;
    }
    if (!(0,yaml_js_namespaceObject.isScalar)(node))
        return undefined;
    if (merged)
        return 'comes in by a merge (<<) from here: give the map that uses it a value of its own';
    if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
        return `has the YAML tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}, which a new value would not fit`;
    }
    return node.anchor === undefined ? undefined : sharedAnchor(tree, node, node.anchor);
};
const sharedAnchor = (tree, node, anchor) => {
    const users = tree.links().users.get(node) ?? [];
    if (users.length === 0)
        return undefined;
    const lines = users.map(({ range }) => tree.lineOf(tree.offsetOf(range?.[0] ?? 0))).join(', ');
    return `is anchored as &${anchor} and used again as *${anchor} on line ${lines}: a new value would change that, too`;
};

;// CONCATENATED MODULE: ./build/src/gitops/chosen-places.js







/** What stands at a chosen path: among the Helm values of an Argo CD source, or from the top of a document. */
const chosenPlaces = (tops, path) => tops.flatMap((values) => {
    const found = 'parameters' in values ? ofParameters(values.parameters, path) : ofTree(values, path);
    return found.map((place) => ({ ...place, entryName: path.name, chosenBy: path }));
});
const ofParameters = (parameters, { name, keys }) => scalarPlace(parameters.get((0,image_path/* formatKeys */.qx)(keys)), { name, key: keys.at(-1) });
const ofTree = ({ tree, top }, { name, keys }) => {
    const [last] = keys.slice(-1);
    const parent = keys
        .slice(0, -1)
        .reduce((node, key) => resolved(tree, under(tree, node, key)?.node), top);
    const found = last === undefined ? undefined : under(tree, parent, last);
    const node = resolved(tree, found?.node);
    if (found === undefined || (0,yaml_js_namespaceObject.isSeq)(node))
        return [];
    if (!(0,yaml_js_namespaceObject.isMap)(node))
        return scalarPlace(spots_spotOf(tree, found), { name, key: last });
    const fields = (key) => spotAt(tree, node, key);
    const keysOfMap = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return fields('tag') === undefined && fields('digest') === undefined
        ? []
        : [fieldsPlace({ fields, keys: keysOfMap, format: 'values', repository: name })];
};
const under = (tree, node, key) => {
    if ((0,yaml_js_namespaceObject.isMap)(node))
        return valueAt(tree, node, String(key));
    return (0,yaml_js_namespaceObject.isSeq)(node) && typeof key === 'number' && key < node.items.length
        ? { node: node.items[key], merged: false }
        : undefined;
};
/** One value says by itself what it is: a digest, a whole reference, or else a tag. */
const scalarPlace = (spot, { name, key }) => {
    if (spot === undefined)
        return [];
    const isReference = /[:/]/.test(spot.value.replace(/@.*/, '')) && !(0,image_reference/* isDigest */.Bc)(spot.value);
    if (isReference)
        return referencePlace(spot, 'values');
    const part = (0,image_reference/* isDigest */.Bc)(spot.value) || /digest$/i.test(String(key)) ? 'digest' : 'tag';
    const keys = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return [
        fieldsPlace({ fields: (field) => (field === part ? spot : undefined), keys, format: 'values', repository: name }),
    ];
};
/** Every path to a scalar below a node, as a person would write it. */
const pathsIn = (top, before = []) => {
    if ((0,yaml_js_namespaceObject.isMap)(top)) {
        return top.items.flatMap(({ key, value }) => ((0,yaml_js_namespaceObject.isScalar)(key) ? pathsIn(value, [...before, String(key.value)]) : []));
    }
    if ((0,yaml_js_namespaceObject.isSeq)(top))
        return top.items.flatMap((item, index) => pathsIn(item, [...before, index]));
    return [(0,image_path/* formatKeys */.qx)(before)];
};

;// CONCATENATED MODULE: ./build/src/gitops/values-places.js






/** The ways in which charts name an image in fields of their own. */
const shapes = [
    { repository: 'repository', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageRepository', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageName', tag: 'imageTag', digest: 'imageDigest' },
    // A name is anything's, unless the map is called an image.
    { repository: 'name', tag: 'tag', digest: 'digest', under: /image$/i },
];
/** Helm values below a node: every map that names an image in fields of its own, or in one as `image: repository:tag`. */
const valuesPlaces = (tree, top) => mapsIn(top).flatMap(({ map, under }) => {
    const fields = (key) => spotAt(tree, map, key);
    const places = placesOfFields({ fields, under, mergedOn: (key) => overriddenOn(tree, map, key) });
    return places.filter((place) => place.keys.some((key) => isOwn(map, key))).map(({ keys: _, ...place }) => place);
});
/** What a merge brings in whole is an image where it comes from, not here. */
const isOwn = (map, key) => map.has(key);
/** The images that a set of fields names, each with the keys that it is made of. */
const placesOfFields = ({ fields, under, mergedOn }) => {
    const apart = shapes.flatMap(({ under: name, ...keys }) => {
        const repository = name === undefined || name.test(under) ? repositoryOf(fields, keys) : undefined;
        if (repository === undefined)
            return [];
        const place = fieldsPlace({ fields, keys, format: 'values', repository, mergedOn: mergedOn?.(keys.repository) });
        return [{ ...place, keys: Object.values(keys) }];
    });
    const whole = referencePlace(fields('image'), 'values').map((place) => ({ ...place, keys: ['image'] }));
    return apart.some(({ keys }) => keys.includes('image')) ? apart : [...whole, ...apart];
};
/** The repository, its registry in front; undefined where these keys name no image. */
const repositoryOf = (fields, keys) => {
    const path = fields(keys.repository)?.value;
    if (path === undefined || (fields(keys.tag) ?? fields(keys.digest)) === undefined)
        return undefined;
    const registry = fields('registry')?.value;
    const repository = registry ? `${registry}/${path}` : path;
    return (0,image_reference/* parseReference */.F2)(repository)?.repository === repository || (0,gitops_place/* isTemplate */.Fl)(repository) ? repository : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/own-places.js







/** The images of a document by what it is: a kustomization, an object of Kubernetes, or else Helm values. */
const ownPlaces = (path, tree, root) => {
    const kind = textAt(tree, root, 'kind');
    const spec = mapAt(tree, root, 'spec');
    if (isKustomization(path, kind))
        return kustomizationPlaces(tree, root, spec);
    if (kind === 'ImageTagTransformer')
        return placesOfEntries(tree, [mapAt(tree, root, 'imageTag')]);
    if (textAt(tree, root, 'apiVersion') === undefined || kind === undefined)
        return valuesPlaces(tree, root);
    const values = kind === 'HelmRelease' && spec !== undefined ? mapAt(tree, spec, 'values') : undefined;
    return [...containerPlaces(tree, root), ...(values === undefined ? [] : valuesPlaces(tree, values))];
};
const isKustomization = (path, kind) => /^kustomization(\.ya?ml)?$/i.test(external_node_path_.posix.basename(path)) || kind === 'Kustomization' || kind === 'Component';
/** kustomize has its list at the top, Flux's Kustomization has the same list in its spec. */
const kustomizationPlaces = (tree, root, spec) => {
    const entries = [root, spec].flatMap((map) => (map === undefined ? [] : itemsAt(tree, map, 'images')));
    const charts = itemsAt(tree, root, 'helmCharts').map((chart) => (0,yaml_js_namespaceObject.isMap)(chart) ? mapAt(tree, chart, 'valuesInline') : undefined);
    return [
        ...placesOfEntries(tree, entries),
        ...charts.flatMap((values) => (values === undefined ? [] : valuesPlaces(tree, values))),
    ];
};
const placesOfEntries = (tree, entries) => entries.flatMap((entry) => ((0,yaml_js_namespaceObject.isMap)(entry) ? (kustomizationPlace(tree, entry) ?? []) : []));
const kustomizationPlace = (tree, entry) => {
    const entryName = textAt(tree, entry, 'name');
    if (entryName === undefined)
        return undefined;
    const place = fieldsPlace({
        fields: (key) => spotAt(tree, entry, key),
        keys: { repository: 'newName', tag: 'newTag', digest: 'digest' },
        format: 'kustomization',
        repository: entryName,
        mergedOn: overriddenOn(tree, entry, 'newName'),
    });
    return { ...place, entryName };
};
const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];
/** Of Argo's and other workflows: a step that is one container. */
const containerMaps = ['container', 'script'];
/** Containers wherever a pod is described: all workload kinds, CronJob, List, and those of custom resources. */
const containerPlaces = (tree, root) => mapsIn(root)
    .flatMap(({ map }) => [
    ...containerLists.flatMap((key) => (map.has(key) ? itemsAt(tree, map, key) : [])),
    ...containerMaps.map((key) => map.get(key)),
])
    .flatMap((container) => ((0,yaml_js_namespaceObject.isMap)(container) ? referencePlace(spotAt(tree, container, 'image'), 'manifest') : []));
/** An operation of a JSON patch (RFC 6902) that sets an image. */
const patchPlaces = (tree, operation) => {
    const sets = ['add', 'replace'].includes(textAt(tree, operation, 'op') ?? '');
    const isImage = /\/image$/.test(textAt(tree, operation, 'path') ?? '');
    return sets && isImage ? referencePlace(spotAt(tree, operation, 'value'), 'manifest') : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/tree.js


/** All documents of a text; what is no YAML is a mistake. */
const parseTrees = (text) => {
    const lines = new yaml_js_namespaceObject.LineCounter();
    const lineOf = (offset) => lines.linePos(offset).line;
    const documents = parseDocuments(text, lines);
    const mistakes = documents.flatMap((document) => mistakesIn(document).map(({ offset, reason }) => ({ offset, reason })));
    return { trees: documents.map((document) => treeOf(document, lineOf)), mistakes, lineOf };
};
/** The library looks through all keys of a map for each of them: that is done below. */
const parseDocuments = (text, lineCounter) => {
    const options = { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false };
    const parsed = (0,yaml_js_namespaceObject.parseAllDocuments)(text, options);
    return Array.isArray(parsed) ? parsed : [];
};
const mistakesIn = (document) => {
    const [first] = document.errors;
    if (first?.message.includes('call stack'))
        return [{ offset: first.pos[0], reason: 'is nested too deeply to be read' }];
    if (first !== undefined)
        return [{ offset: first.pos[0], reason: `is not valid YAML: ${first.message}` }];
    const twice = keyTwice(document);
    return twice === undefined ? [] : [{ offset: twice, reason: 'is not valid YAML: Map keys must be unique' }];
};
const keyTwice = (document) => {
    let twice;
    (0,yaml_js_namespaceObject.visit)(document, {
        Map: (_key, map) => {
            twice = repeatedKey(map);
            return twice === undefined ? undefined : yaml_js_namespaceObject.visit.BREAK;
        },
    });
    return twice;
};
const repeatedKey = (map) => {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,yaml_js_namespaceObject.isScalar)(key))
            continue;
        if (keys.has(key.value))
            return key.range?.[0] ?? 0;
        keys.add(key.value);
    }
    return undefined;
};
const treeOf = (document, lineOf) => {
    let links;
    return {
        document,
        offsetOf: (offset) => offset,
        lineOf,
        links: () => {
            links ??= findLinks(document);
            return links;
        },
    };
};

;// CONCATENATED MODULE: ./build/src/gitops/template-file.js

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
const isTemplateFile = (text) => {
    if (!text.includes('{{'))
        return false;
    if (/^[^#"'\r\n]*\{\{/m.test(text))
        return true;
    const filledIn = text.replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length));
    return parseTrees(filledIn).mistakes.length === 0;
};

;// CONCATENATED MODULE: ./build/src/gitops/embedded.js




/**
 * The documents of YAML that stands in a string. In a literal block (`|`) every line of the string is a line of the file,
 * so that it can be edited there; what any other way of writing a string does to its lines cannot be undone byte by byte.
 */
const embeddedTrees = (tree, { node, text }) => {
    const scalar = resolved(tree, node);
    if (!(0,yaml_js_namespaceObject.isScalar)(scalar) || typeof scalar.value !== 'string')
        return { trees: [], mistakes: [] };
    const start = tree.offsetOf(scalar.range?.[0] ?? 0);
    const end = tree.offsetOf(scalar.range?.[1] ?? 0);
    const within = scalar === node && scalar.type === 'BLOCK_LITERAL' ? offsetsWithin(scalar.value, { text, start, end }) : undefined;
    const offsetOf = within ?? (() => start);
    const { trees, mistakes } = parseTrees(scalar.value);
    // A template is no YAML before it has been filled in.
    if (mistakes.length > 0 && isTemplateFile(scalar.value))
        return { trees: [], mistakes: [] };
    return {
        trees: trees.map((inner) => ({
            ...inner,
            offsetOf,
            lineOf: tree.lineOf,
            ...(within === undefined ? { obstacle: notLiteral } : {}),
        })),
        mistakes: mistakes.map(({ offset, reason }) => ({
            offset: offsetOf(offset),
            reason: `${reason} (in this string)`,
        })),
    };
};
const notLiteral = 'stands in a string that is not a literal block: write the string as one (`|`), or as valuesObject';
/** Where in the file an offset of a literal block's string is; undefined when the lines of the two are not the same. */
const offsetsWithin = (value, block) => {
    const starts = startsOf(value.split('\n'), block);
    return (starts &&
        ((offset) => {
            const { inner, outer } = starts[lastAtMost(starts, offset)] ?? { inner: 0, outer: block.start };
            return outer + offset - inner;
        }));
};
/** Where each line of the string begins, in the string and in the file. */
const startsOf = (lines, { text, start, end }) => {
    const body = text.indexOf('\n', start) + 1;
    const sources = text.slice(body, end).split('\n');
    const filled = lines.findIndex((line) => line.trim() !== '');
    const indent = withoutReturn(sources[filled] ?? '').length - (lines[filled] ?? '').length;
    const starts = [];
    let [inner, outer] = [0, body];
    for (const [index, line] of lines.entries()) {
        const source = sources[index] ?? '';
        if (line !== '' && withoutReturn(source).slice(indent) !== line)
            return undefined;
        starts.push({ inner, outer: outer + Math.min(indent, source.length) });
        inner += line.length + 1;
        outer += source.length + 1;
    }
    return starts;
};
const withoutReturn = (line) => line.replace(/\r$/, '');
/** The last line that begins at an offset or before it. */
const lastAtMost = (starts, offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.inner ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};

;// CONCATENATED MODULE: ./build/src/gitops/source-places.js






/** The sources of Argo CD Applications and ApplicationSets, wherever in a document: maps that have a `repoURL`. */
const sourcesIn = (root) => mapsIn(root).flatMap(({ map }) => (map.has('repoURL') ? [map] : []));
/** The images that a source sets itself, over what its repository says. */
const sourcePlaces = (tree, { source, values }) => {
    const kustomize = mapAt(tree, source, 'kustomize');
    const overrides = kustomize === undefined ? [] : itemsAt(tree, kustomize, 'images');
    return [
        ...overrides.flatMap((node) => overridePlace(spots_spotOf(tree, { node, merged: false }))),
        ...values.flatMap((one) => 'parameters' in one ? parameterPlaces(one.parameters) : valuesPlaces(one.tree, one.top)),
    ];
};
/** All the Helm values that a source holds; `text` is the file's. */
const valuesOfSource = (tree, { source, text }) => {
    const helm = mapAt(tree, source, 'helm');
    if (helm === undefined)
        return { values: [], mistakes: [] };
    const object = mapAt(tree, helm, 'valuesObject');
    const embedded = embeddedTrees(tree, { node: valueAt(tree, helm, 'values')?.node, text });
    const inStrings = embedded.trees.flatMap((inner) => {
        const top = inner.document.contents;
        return (0,yaml_js_namespaceObject.isMap)(top) ? [{ tree: inner, top }] : [];
    });
    return {
        values: [
            ...(object === undefined ? [] : [{ tree, top: object }]),
            ...inStrings,
            { parameters: parametersOf(tree, helm) },
        ],
        mistakes: embedded.mistakes,
    };
};
const parametersOf = (tree, helm) => {
    const parameters = new Map();
    for (const item of itemsAt(tree, helm, 'parameters')) {
        const name = (0,yaml_js_namespaceObject.isMap)(item) ? textAt(tree, item, 'name') : undefined;
        const spot = (0,yaml_js_namespaceObject.isMap)(item) ? spotAt(tree, item, 'value') : undefined;
        if (!(0,yaml_js_namespaceObject.isMap)(item) || name === undefined || spot === undefined)
            continue;
        const isText = textAt(tree, item, 'forceString') === 'true';
        parameters.set(name, isText ? spot : { ...spot, readBy: 'helm --set' });
    }
    return parameters;
};
const parameterPlaces = (parameters) => {
    const prefixes = new Set([...parameters.keys()].map((name) => name.slice(0, name.lastIndexOf('.') + 1)));
    return [...prefixes].flatMap((prefix) => {
        const fields = (key) => parameters.get(`${prefix}${key}`);
        const under = prefix.split('.').at(-2) ?? '';
        return placesOfFields({ fields, under }).map(({ keys: _, ...place }) => place);
    });
};

;// CONCATENATED MODULE: ./build/src/gitops/find-places.js







/** Every place of a file that says which image runs, in all of its documents; what is no YAML is a mistake. */
const findPlaces = (file, chosen = []) => {
    try {
        return find_places_search(file, chosen);
    }
    catch (error) {
        // A parser and a walk go down by calling themselves.
        if (!(error instanceof RangeError))
            throw error;
        const mistakes = [{ offset: 0, reason: 'is nested too deeply to be read' }];
        return { places: [], mistakes, lineOf: () => 1, paths: () => [] };
    }
};
const find_places_search = ({ path, text }, chosen) => {
    const { trees, mistakes, lineOf } = parseTrees(text);
    if (mistakes.length > 0) {
        const told = isTemplateFile(text) ? [] : mistakes.slice(0, 1);
        return { places: [], mistakes: told, lineOf, paths: () => [] };
    }
    const found = trees.map((tree) => placesIn(tree, { path, text, chosen }));
    return {
        places: found.flatMap(({ places }) => places),
        mistakes: found.flatMap((one) => one.mistakes).slice(0, 1),
        lineOf,
        paths: () => found.flatMap(({ tops }) => tops.flatMap(pathsOf)),
    };
};
const placesIn = (tree, { path, text, chosen }) => {
    const top = tree.document.contents;
    if (!(0,yaml_js_namespaceObject.isMap)(top) && !(0,yaml_js_namespaceObject.isSeq)(top))
        return { places: [], mistakes: [], tops: [] };
    const roots = (0,yaml_js_namespaceObject.isMap)(top) ? [top] : top.items.filter((item) => (0,yaml_js_namespaceObject.isMap)(item));
    const sources = roots
        .flatMap((root) => sourcesOf(path, root))
        .map((source) => ({ source, ...valuesOfSource(tree, { source, text }) }));
    const tops = [{ tree, top }, ...sources.flatMap(({ values }) => values)];
    const picked = chosen.flatMap((one) => chosenPlaces(tops, one));
    const taken = new Set(picked.flatMap(({ spots }) => spots.map(({ spot }) => spot.start)));
    const others = [
        ...roots.flatMap((root) => ownPlaces(path, tree, root)),
        ...((0,yaml_js_namespaceObject.isSeq)(top) ? roots.flatMap((root) => patchPlaces(tree, root)) : []),
        ...sources.flatMap((source) => sourcePlaces(tree, source)),
    ];
    return {
        places: [...picked, ...others.filter(({ spots }) => !spots.some(({ spot }) => taken.has(spot.start)))],
        mistakes: sources.flatMap(({ mistakes }) => mistakes),
        tops,
    };
};
/** A file `.argocd-source-<application>.yaml` is a source that Argo CD merges over the Application's. */
const sourcesOf = (path, root) => /^\.argocd-source(-.*)?\.ya?ml$/.test(external_node_path_.posix.basename(path)) ? [root] : sourcesIn(root);
const pathsOf = (values) => 'parameters' in values ? [...values.parameters.keys()] : pathsIn(values.top);

;// CONCATENATED MODULE: ./build/src/gitops/find-sites.js







/**
 * Every place of the files that hold a wanted name at all, or that a chosen path is for; only these are parsed, and what is
 * no YAML is refused. `missing` are chosen paths that lead nowhere.
 */
const findSites = (files, wanted) => {
    const needles = [...new Set(wanted.flatMap(needlesOf))];
    const paths = wanted.flatMap((one) => one.paths ?? []);
    return find_sites_search(files, { paths, isHolding: (bytes) => needles.some((needle) => holds(bytes, needle)) });
};
/** A name that goes on is another one: `quote` is not in `quote-db`. */
const holds = (bytes, name) => {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
        if (!/[\w-]/.test(String.fromCharCode(bytes[at + Buffer.byteLength(name)] ?? 0)))
            return true;
    }
    return false;
};
/** Every place of the files, whatever its name. */
const readSites = (files, paths) => find_sites_search(files, { paths, isHolding: () => true });
const find_sites_search = (files, { paths, isHolding }) => {
    const covering = paths.map((path) => ({ path, covers: coverOf(path) }));
    const read = files.flatMap((file) => {
        const chosen = covering.flatMap(({ path, covers }) => (covers(file.path) ? [path] : []));
        return chosen.length > 0 || isHolding(file.bytes) ? [readFile(file, chosen)] : [];
    });
    const sites = read.flatMap((file) => file.sites);
    const refusals = read.flatMap((file) => file.refusals);
    const found = new Set(sites.map(({ place }) => place.chosenBy));
    const lost = refusals.length > 0 ? [] : paths.filter((path) => !found.has(path));
    return { sites, refusals, missing: lost.map((path) => (0,image_path/* whyNoPath */.Dl)(path, whatIsThere(read, path))) };
};
const readFile = ({ path, bytes }, chosen) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return { path, chosen, sites: [], refusals: [`${path}: ${decoded.mistake}`] };
    const { text } = decoded;
    const found = findPlaces({ path, text }, chosen);
    return {
        path,
        chosen,
        sites: found.places.map((place) => ({ path, text, line: found.lineOf((0,gitops_place/* startOf */.GH)(place)), place })),
        refusals: found.mistakes.map(({ offset, reason }) => pointAt({ path, text, offset }, reason)),
        found,
    };
};
const coverOf = ({ files }) => {
    const glob = (0,lib_glob/* parseGlob */.q)(files);
    return 'mistake' in glob ? () => false : glob.matches;
};
const whatIsThere = (read, path) => {
    const there = read.filter(({ chosen }) => chosen.includes(path));
    return { files: there.map((file) => file.path), paths: there.flatMap(({ found }) => found?.paths() ?? []) };
};

// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __nccwpck_require__(786);
;// CONCATENATED MODULE: ./build/src/gitops/why-nothing.js






/** Why lines of `images` found no place to write to, each with the names that are there. */
const whyNothing = (missing, files) => {
    const read = missing.some(({ sites }) => sites.length === 0) ? files.map(readThere) : [];
    const names = [...new Set(read.flatMap((file) => file.names))];
    const there = { names, nameless: read.flatMap((file) => file.nameless), count: files.length };
    return missing.map((one) => whyNot(one, there));
};
const whyNot = ({ wanted: { name }, sites: [site] }, there) => {
    if (site !== undefined) {
        const { path, text, place } = site;
        const reason = place.template
            ? `names ${name}, but a template fills it in: edit the values that it is filled from`
            : `names ${name}, but pins neither a tag nor a digest: nothing is added here, so write a first one by hand`;
        return pointAt({ path, text, offset: (0,gitops_place/* startOf */.GH)(place) }, reason);
    }
    const near = (0,near_names/* nearNames */.$)(name, there.names);
    const count = `${there.count} ${there.count === 1 ? 'file' : 'files'}`;
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `they name ${listed(there.names)}`;
    const [path] = there.nameless;
    const hint = path === undefined ? '' : `; if the tag at ${path} is its own, say \`${name}=${path}\` in image-paths`;
    return `${name}: no image of that name in the ${count} that manifests-files covers; ${found}${hint}`;
};
const listed = (names) => {
    const all = [...names].sort();
    if (all.length === 0)
        return 'no image at all';
    return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ');
};
const readThere = ({ path, bytes }) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return { names: [], nameless: [] };
    const { places, paths } = findPlaces({ path, ...decoded });
    const names = places.flatMap(({ entryName, image: { repository } }) => repository === '' ? [] : [entryName ?? (0,image_reference/* shortName */.EU)((0,gitops_place/* withoutHost */.to)(repository))]);
    const tag = names.length > 0 ? undefined : paths().find((one) => /(?:^|\.)(?:image)?tag$/i.test(one));
    return { names, nameless: tag === undefined ? [] : [`${path}#${tag}`] };
};

;// CONCATENATED MODULE: ./build/src/gitops/plan-edits.js








/** Decides every edit of a batch at one state of the files, and reads it back: what is planned must be what stands then. */
const planEdits = (files, wanted) => {
    const plan = decide(files, wanted);
    if ('refusals' in plan || plan.files.length === 0)
        return plan;
    const edited = new Map(plan.files.map((file) => [file.path, file]));
    const readBack = decide(files.map((file) => edited.get(file.path) ?? file), wanted);
    return plan_edits_stands(readBack, plan.results) ? plan : { refusals: plan.files.map(unreadable), kind: 'rejected' };
};
const plan_edits_stands = (plan, planned) => !('refusals' in plan) &&
    plan.files.length === 0 &&
    plan.results.every(({ places }, index) => places.length === planned[index]?.places.length);
const unreadable = ({ path }) => `${path}: does not read as intended after the edit: edit it by hand`;
const decide = (files, wanted) => {
    const { sites, refusals, missing: lost } = findSites(files, wanted);
    const chosen = wanted.map((one) => ({ wanted: one, sites: sites.filter(({ place }) => matches(one, place)) }));
    const missing = refusals.length > 0
        ? []
        : chosen.filter(({ sites: found }) => found.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place)).length === 0);
    const planned = chosen.map((choice) => planImage(choice.wanted, choice.sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place))));
    const all = [...refusals, ...meantTwice(chosen), ...planned.flatMap((plan) => plan.refusals)];
    if (all.length > 0)
        return { refusals: all, kind: 'rejected' };
    if (lost.length > 0)
        return { refusals: lost, kind: 'not-found' };
    if (missing.length > 0)
        return { refusals: whyNothing(missing, files), kind: 'not-found' };
    return {
        files: files.flatMap((file) => spliceFile(file, planned.flatMap(({ splices }) => splices.get(file.path) ?? []))),
        results: planned.map(({ result }) => result),
    };
};
const planImage = (wanted, sites) => {
    const splices = new Map();
    const places = [];
    const refusals = severalRepositories(wanted, sites);
    let changed = false;
    for (const { path, text, line, place } of sites) {
        const edit = editPlace(text, place, wanted);
        if ('obstacle' in edit) {
            refusals.push(pointAt({ path, text, offset: edit.offset }, edit.obstacle));
            continue;
        }
        const { tag = '', digest = '', repository } = place.image;
        places.push({ path, line, from: { repository, tag, digest }, to: edit.target });
        const inFile = splices.get(path) ?? [];
        inFile.push(...edit.splices);
        splices.set(path, inFile);
        changed ||= edit.splices.length > 0;
    }
    return { result: { wanted, places, changed }, splices, refusals };
};
const spliceFile = ({ path, bytes }, splices) => splices.length === 0 ? [] : [{ path, bytes: Buffer.from(spliceAll(plan_edits_textOf(bytes), splices)) }];
const plan_edits_textOf = (bytes) => {
    const decoded = decode(bytes);
    return 'text' in decoded ? decoded.text : '';
};

;// CONCATENATED MODULE: ./build/src/gitops/decide-bump.js


/** Every edit of a batch on the files of one head; a Failure with every refusal, since it is all or nothing. */
const decideBump = ({ head, manifests, wanted }) => {
    const plan = planEdits(manifests, wanted);
    if ('refusals' in plan)
        throw new failure/* Failure */.H(plan.kind, plan.refusals.join('\n'));
    const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]));
    const files = manifests.flatMap((manifest) => {
        const edited = bytes.get(manifest.path);
        return edited === undefined ? [] : [{ ...manifest, bytes: edited }];
    });
    const unwritable = files.filter(({ path }) => path.includes('\uFFFD')).map(({ path }) => `${path}: ${notText}`);
    if (unwritable.length > 0)
        throw new failure/* Failure */.H('rejected', unwritable.join('\n'));
    return { head, files, results: plan.results };
};
const notText = 'its name is not text in UTF-8, and could not be written again as it is: rename the file';
/** The same batch without the images that are left out: their places stay as they are. */
const decideWithout = (state, whole, left) => {
    const wanted = state.wanted.filter(({ name }) => !left.has(name));
    const rest = wanted.length === 0 ? { ...whole, files: [], results: [] } : decideBump({ ...state, wanted });
    const results = whole.results.map((result) => {
        const { name } = result.wanted;
        const why = left.get(name);
        if (why !== undefined)
            return leaveAsItIs(result, why);
        return rest.results.find((one) => one.wanted.name === name) ?? result;
    });
    return { ...rest, results };
};
const leaveAsItIs = ({ wanted, places }, left) => ({
    wanted,
    places: places.map((place) => ({ ...place, to: place.from })),
    changed: false,
    left,
});
/** The word for a batch of which nothing is written. */
const idleOutcome = (results) => {
    const words = results.flatMap(({ left }) => (left === undefined ? [] : [left.outcome]));
    return words.includes('held') ? 'held' : (words[0] ?? 'unchanged');
};

// EXTERNAL MODULE: ./build/src/gitops/past.js
var gitops_past = __nccwpck_require__(8);
;// CONCATENATED MODULE: ./build/src/gitops/order.js

/**
 * Whether an image is written or left out: not when it was taken back, unless it was released, and not over one that was
 * built from a later commit. One place is enough, since an image is written everywhere or nowhere.
 */
const judgeOrder = ({ wanted, places, released }) => {
    for (const { path, past } of released ? [] : places) {
        const taken = past.takenBack.find((image) => (0,gitops_past/* isSameImage */.m)(image, wanted));
        if (taken !== undefined)
            return { outcome: 'held', because: `${heldBecause(taken, path)}; ${howToRelease}` };
    }
    const newer = places.find(({ relation }) => relation === 'older');
    if (newer?.past.source === undefined)
        return undefined;
    return { outcome: 'superseded', because: supersededBecause(newer.past.source, newer) };
};
const howToRelease = 'another digest comes in, or this one when release-hold names it';
const heldBecause = ({ how, by }, path) => {
    if (by === undefined)
        return `somebody wrote another image over it in ${path} by hand`;
    const verb = how === 'rollback' ? 'rolled it back' : 'reverted it';
    return `${by.author.replace(/ <[^>]*>$/, '')} ${verb} with ${by.id.slice(0, 12)}`;
};
const supersededBecause = ({ commit }, { path, past }) => past.byHand
    ? `what was written to ${path} before somebody changed it by hand is of ${commit.slice(0, 12)}, which came later`
    : `what stands in ${path} is of ${commit.slice(0, 12)}, which came later`;

// EXTERNAL MODULE: ./build/src/gitops/read-pasts.js + 1 modules
var read_pasts = __nccwpck_require__(573);
;// CONCATENATED MODULE: ./build/src/gitops/relation.js


/** How our source commit stands to another, asked for again while its repository does not answer. */
const relate = async ({ ours, theirs, source = '', contains }) => {
    if (theirs === undefined || theirs.commit === '' || ours.commit === '')
        return { relation: 'unknown' };
    if (theirs.commit === ours.commit)
        return { relation: 'same' };
    if (contains === undefined)
        return { relation: isSameName(ours, theirs) ? 'unknown' : 'unrelated' };
    const answers = [];
    for (const repository of whomToAsk([ours.repository, theirs.repository, source])) {
        const answer = await ask({ repository, ours: ours.commit, theirs: theirs.commit }, contains);
        if ('again' in answer || isFinal(answer, isSameName(ours, theirs)))
            return answer;
        answers.push(answer);
    }
    return answers.find(({ relation }) => relation === 'unrelated') ?? answers[0] ?? { relation: 'unknown' };
};
/** The repository that both commits are said to be of knows best; another one may not have them. */
const isFinal = ({ relation }, isOfBoth) => relation === 'older' || relation === 'newer' || (relation === 'unrelated' && isOfBoth);
const isSameName = (one, other) => one.repository.toLowerCase() === other.repository.toLowerCase();
/** A repository that was renamed, and a fork of one, know commits that were told of under the other's name. */
const whomToAsk = (names) => names.filter((name, index) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
const ask = async ({ repository, ours, theirs }, contains) => {
    try {
        if (await contains({ repository, revision: theirs, commit: ours }))
            return { relation: 'older' };
        return { relation: (await contains({ repository, revision: ours, commit: theirs })) ? 'newer' : 'unrelated' };
    }
    catch (error) {
        return unanswered(error);
    }
};
/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    if (error.reason === 'unreachable')
        return (0,retry/* again */.T)(error.message);
    if (error.reason !== 'denied' && error.reason !== 'not-found')
        throw error;
    return { relation: 'unknown', because: error.message };
};

;// CONCATENATED MODULE: ./build/src/gitops/leave-out.js




/** The images of a batch that are not to be written over what stands at the head, each with why. */
const leaveOut = async (batch) => {
    const changing = batch.results.flatMap((result) => result.places.filter(isChanging).map((place) => ({ result, place, standing: standingOf(result, place) })));
    const pasts = await (0,read_pasts/* readPasts */.O)({ ...batch, standings: changing.map(({ standing }) => standing) });
    if ('again' in pasts)
        return pasts;
    const relations = createRelations(batch);
    const changes = [];
    for (const [index, past] of pasts.entries()) {
        const answer = await relations(changing[index]?.result.wanted.origin ?? batch.source, past.source);
        if (typeof answer !== 'string')
            return answer;
        changes.push(...changing.slice(index, index + 1).map(({ result, place }) => ({ result, place, past, relation: answer })));
    }
    return {
        left: new Map(batch.results.flatMap((result) => verdictOf(batch, result, changes))),
        before: new Map(changes.flatMap(({ result, past }) => originOf(result, past))),
    };
};
const originOf = ({ wanted }, { source, byHand }) => source === undefined || byHand ? [] : [[wanted.name, source]];
const verdictOf = ({ releaseHold }, result, changes) => {
    const { wanted } = result;
    const places = changes
        .filter((change) => change.result === result)
        .map(({ place, ...rest }) => ({ ...rest, path: place.path }));
    const left = judgeOrder({ wanted, places, released: releaseHold.some((name) => isCalled(wanted, name)) });
    return left === undefined ? [] : [[wanted.name, left]];
};
const isChanging = ({ from, to }) => from.repository !== to.repository || from.tag !== to.tag || from.digest !== to.digest;
const standingOf = ({ wanted }, { path, from, to }) => ({
    name: wanted.name,
    repositories: [from.repository, to.repository, ...(wanted.repository === undefined ? [] : [wanted.repository])],
    path,
    tag: from.tag,
    digest: from.digest,
});
/** Each source is asked about once; what nobody can say is warned of. */
const createRelations = ({ source, order, contains, progress }) => {
    const known = new Map();
    return async (ours, theirs) => {
        const key = JSON.stringify([ours, theirs ?? '']);
        const before = order === 'none' ? 'unknown' : known.get(key);
        if (before !== undefined)
            return before;
        const answer = await relate({ ours, theirs, source: source.repository, contains });
        if ('again' in answer)
            return answer;
        if (answer.because !== undefined)
            progress.warn(`${answer.because}; ${unordered}`);
        known.set(key, answer.relation);
        return answer.relation;
    };
};
const unordered = 'so it is not known whether what stands is of a later commit, and it is replaced. Let source-token read the contents of that repository, or set order to none';

;// CONCATENATED MODULE: ./build/src/gitops/overwritten.js

/**
 * What somebody else wrote for the same images since our last attempt, and what takes its place now: the last writer
 * wins, and says so.
 */
const overwritten = (before, now) => now.flatMap(({ wanted: { name }, places }) => {
    const earlier = before.find((result) => result.wanted.name === name)?.places ?? [];
    return places.flatMap(({ path, from, to }, index) => {
        const known = earlier.filter((place) => place.path === path);
        const same = known.some((place) => describeTarget(place.from) === describeTarget(from));
        const theirs = known.length > 0 && !same && describeTarget(from) !== describeTarget(to);
        return theirs && index === places.findIndex((place) => place.path === path)
            ? [`${path}: another run set ${name} to ${describeTarget(from)} meanwhile; ${describeTarget(to)} replaces it`]
            : [];
    });
});

;// CONCATENATED MODULE: ./build/src/gitops/select-files.js



const isYaml = (path) => /\.(ya?ml|json)$/i.test(path) || external_node_path_.posix.basename(path) === 'Kustomization';
const isRegular = ({ mode }) => mode === '100644' || mode === '100755';
const isLiteral = (pattern) => !/[*?[\]{}]/.test(pattern);
const normalise = (pattern) => pattern.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
/**
 * The files that patterns (lib/glob.ts) choose; one that begins with `!` takes files out again. Wildcards find YAML and
 * JSON files only. `idle` are patterns that match nothing while others do.
 */
const selectFiles = (tree, patterns) => {
    const known = { files: new Map(tree.map((file) => [file.path, file])), directories: directoriesOf(tree) };
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(normalise);
    const chosen = wanted.map((pattern) => ({
        pattern,
        ...(isLiteral(pattern) ? byName(known, pattern) : byGlob(tree, pattern)),
    }));
    const left = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => readGlob(normalise(pattern.slice(1))));
    const mistakes = [...chosen, ...left].flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]));
    const exact = new Set(chosen.filter(({ pattern }) => isLiteral(pattern)).flatMap(({ files }) => files));
    const files = [...new Set(chosen.flatMap((choice) => choice.files))]
        .filter(({ path }) => !left.some(({ matches }) => matches(path)))
        .map((file) => ({ ...file, exact: exact.has(file) }));
    if (files.length === 0 && mistakes.length === 0)
        return { files, mistakes: [nothing(tree, patterns)], idle: [] };
    const idle = chosen.filter((choice) => choice.files.length === 0 && choice.mistake === undefined);
    return { files, mistakes: withNearNames(tree, mistakes), idle: idle.map(({ pattern }) => pattern) };
};
const directoriesOf = (tree) => {
    const directories = new Set(['.']);
    for (const { path } of tree) {
        // Whoever has the folder has those above it.
        for (let name = external_node_path_.posix.dirname(path); !directories.has(name); name = external_node_path_.posix.dirname(name))
            directories.add(name);
    }
    return directories;
};
const readGlob = (pattern) => {
    const glob = (0,lib_glob/* parseGlob */.q)(pattern);
    return 'mistake' in glob ? { matches: () => false, mistake: `${pattern}: ${glob.mistake}` } : glob;
};
const byGlob = (tree, pattern) => {
    const { matches, ...mistake } = readGlob(pattern);
    return { files: tree.filter((file) => isRegular(file) && isYaml(file.path) && matches(file.path)), ...mistake };
};
const byName = (known, path) => {
    const file = known.files.get(path);
    if (file !== undefined && isRegular(file))
        return { files: [file] };
    return { files: [], mistake: `${path}: ${select_files_whyNot(known, path)}` };
};
const notThere = 'is not there';
const select_files_whyNot = ({ files, directories }, path) => {
    const mode = files.get(path)?.mode;
    if (mode === '120000')
        return 'is a symbolic link: name the file that it points to';
    if (mode !== undefined)
        return 'is a submodule, which is another repository';
    return directories.has(path)
        ? `is a directory: write ${path === '.' ? '**' : `${path}/**`} for the files in it`
        : notThere;
};
/** Only the first few: a comparison with every path of a large repository takes its time. */
const withNearNames = (tree, mistakes) => {
    const missing = new Set(mistakes.filter((mistake) => mistake.endsWith(`: ${notThere}`)).slice(0, 5));
    return mistakes.map((mistake) => (missing.has(mistake) ? `${mistake}${near(tree, mistake)}` : mistake));
};
const near = (tree, mistake) => {
    const paths = tree.filter(isRegular).map(({ path }) => path);
    const [nearest] = (0,near_names/* nearNames */.$)(mistake.slice(0, -`: ${notThere}`.length), paths);
    return nearest === undefined ? '' : `; did you mean ${nearest}?`;
};
const nothing = (tree, patterns) => {
    const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path);
    const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`;
    return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/read-manifests.js



/** The files that patterns choose, with their bytes at the head; every path that cannot be read is told at once. */
const readManifests = async (request) => {
    const { remote, head, patterns, progress, input = 'manifests-files' } = request;
    const { files, mistakes, idle } = selectFiles(head.files, patterns);
    const where = `${remote.url} at ${head.commit.slice(0, 12)} of ${remote.branch}`;
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('not-found', `${input}, in ${where}:\n${mistakes.join('\n')}`);
    if (idle.length > 0)
        progress.say(`${input}: nothing matches ${idle.join(' ')} in ${where}`);
    const blobs = await remote.read(files.map(({ object }) => object));
    if ('again' in blobs)
        return blobs;
    const manifests = files.map((file) => ({ ...file, bytes: blobs.get(file.object) ?? Buffer.alloc(0) }));
    const unreadable = manifests.filter(({ exact }) => exact).flatMap(whyUnreadable);
    if (unreadable.length > 0)
        throw new failure/* Failure */.H('rejected', unreadable.join('\n'));
    return manifests;
};
/** A file that is named by its own path must hold something; wildcards may pass over what holds nothing. */
const whyUnreadable = ({ path, bytes }) => {
    const decoded = decode(bytes);
    if ('mistake' in decoded)
        return [`${path}: ${decoded.mistake}`];
    return decoded.text.trim() === '' ? [`${path}: is empty`] : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/offers.js



/** What the sources offer, by name. */
const offersOf = (sites) => {
    const names = new Map();
    for (const site of sites) {
        const { entryName, image } = site.place;
        const name = entryName ?? (0,gitops_place/* withoutHost */.to)(image.repository);
        names.set(name, [...(names.get(name) ?? []), site]);
    }
    return [...names].map(([name, found]) => ({ name, sites: found, ...pinOf(found) }));
};
/** What they offer of one image. */
const offerFor = (wanted, { sites, paths }) => {
    const found = sites.filter(({ place }) => matches(withPaths(wanted, paths), place));
    return { name: wanted.name, sites: found, ...pinOf(found) };
};
/** A tag of one place and the digest of another are one image only when a place says so. */
const pinOf = (sites) => {
    const tag = sites.map(({ place }) => place.image.tag).find(Boolean);
    const digest = sites.map(({ place }) => place.image.digest).find(Boolean);
    return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
};
/** Several images under one name. */
const conflictIn = ({ name, sites, tag, digest }) => {
    const together = sites.some(({ place }) => place.image.tag && place.image.digest);
    const agree = sites.every(({ place: { image } }) => (image.tag || tag) === tag && (image.digest ?? digest) === digest);
    if (agree && (together || tag === undefined || digest === undefined))
        return [];
    const said = sites.map(({ path, line, place }) => `${pinText(place.image)} (${path}:${line})`);
    return [
        `from: ${name} is several images: ${[...new Set(said)].join(', ')}: let \`from\` cover the files that agree, or give \`${name}=tag@digest\``,
    ];
};
const pinText = ({ tag = '', digest }) => `${tag}${digest === undefined ? '' : `@${digest.slice(0, 'sha256:'.length + 12)}`}`;
/** Why an image that is named by a line of `images` is not there to be taken. */
const whyNone = (name, sites) => {
    const names = [...new Set(sites.map(({ place }) => place.entryName ?? (0,gitops_place/* withoutHost */.to)(place.image.repository)))];
    const near = (0,near_names/* nearNames */.$)(name, names);
    const found = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${names.slice(0, 8).join(', ') || 'no image'}`;
    return `${name}: no image of that name with a tag or a digest in what \`from\` covers; ${found}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/take-over.js




/**
 * The images to write when some are taken over from other files of the same commit: their tags and digests, never their
 * repositories. Lines that name an image and no more choose among the sources' images; without such lines all are taken
 * that the targets have. A line with a tag or a digest of its own holds over what the sources say.
 */
const takeOver = ({ wanted, sources, targets, paths }) => {
    const given = wanted.filter(isGiven);
    const named = wanted.filter((one) => !isGiven(one));
    const { sites, refusals } = readSites(sources, paths);
    const free = sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place) && !given.some((one) => matches(withPaths(one, paths), place)));
    const offers = named.length > 0 ? named.map((one) => offerFor(one, { sites: free, paths })) : offersOf(free);
    const empty = offers.filter((offer) => offer.sites.length === 0);
    if (refusals.length > 0)
        return { refusals, kind: 'rejected' };
    if (empty.length > 0)
        return { refusals: empty.map(({ name }) => whyNone(name, sites)), kind: 'not-found' };
    const conflicts = offers.flatMap(conflictIn);
    if (conflicts.length > 0)
        return { refusals: conflicts, kind: 'rejected' };
    const here = withoutLost(paths, { sources, targets });
    const taken = offers.map((offer) => withPaths(wantedOf(offer), here));
    if (named.length > 0)
        return { wanted: [...given.map((one) => withPaths(one, here)), ...taken], absent: [] };
    const { present, absent } = presentIn(targets, taken);
    if (present.length === 0 && given.length === 0)
        return { refusals: [whyAbsent(absent)], kind: 'not-found' };
    return { wanted: [...given.map((one) => withPaths(one, here)), ...present], absent };
};
const isGiven = ({ tag, digest }) => tag !== undefined || digest !== undefined;
/** A path that leads into the sources alone is not missing in the targets. */
const withoutLost = (paths, { sources, targets }) => {
    const leadsInto = (files, path) => readSites(files, [path]).sites.some(({ place }) => place.chosenBy === path);
    return paths.filter((path) => leadsInto(targets, path) || !leadsInto(sources, path));
};
const wantedOf = ({ name, tag, digest, sites: [site] }) => ({
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(site === undefined ? {} : { takenFrom: { path: site.path, tag: '', digest: '', ...site.place.image } }),
});
/** Those that the targets have. Two names for the very same places and the very same image are one. */
const presentIn = (targets, taken) => {
    const { sites } = findSites(targets, taken);
    const found = taken.map((one) => ({
        one,
        sites: sites.filter(({ place }) => (0,gitops_place/* isPinned */.T4)(place) && matches(one, place)),
    }));
    const present = found.filter((here) => here.sites.length > 0);
    const kept = present.filter((here, index) => !present.some((other, at) => isSame(here.one, other.one) && covers(other.sites, here.sites, at < index)));
    return {
        present: kept.map(({ one }) => one),
        absent: found.filter((here) => here.sites.length === 0).map(({ one }) => one.name),
    };
};
const isSame = (a, b) => a !== b && a.tag === b.tag && a.digest === b.digest;
const covers = (all, some, orEqual) => some.every((site) => all.includes(site)) && (all.length > some.length || orEqual);
const whyAbsent = (absent) => absent.length === 0
    ? 'from: no image with a tag or a digest in the files that it covers'
    : `from: names ${absent.slice(0, 8).join(', ')}, and the files that manifests-files covers none of them`;

;// CONCATENATED MODULE: ./build/src/gitops/read-batch.js





/** What is to be written into which files, both read at one head. */
const readBatch = async (request, reading) => {
    const { wanted, patterns, from = [], paths = [] } = request;
    const manifests = await readManifests({ ...reading, patterns });
    if ('again' in manifests)
        return manifests;
    if (from.length === 0)
        return { manifests, wanted: wanted.map((one) => withPaths(one, paths)) };
    const sources = await readManifests({ ...reading, patterns: from, input: 'from' });
    if ('again' in sources)
        return sources;
    const read = new Set(sources.map(({ path }) => path));
    const targets = manifests.filter(({ path }) => !read.has(path));
    if (targets.length === 0)
        throw new failure/* Failure */.H('invalid-input', 'manifests-files covers no file that `from` does not');
    const taken = takeOver({ wanted, sources, targets, paths });
    if ('refusals' in taken)
        throw new failure/* Failure */.H(taken.kind, taken.refusals.join('\n'));
    if (taken.absent.length > 0)
        reading.progress.say(`from: not in manifests-files, so left: ${taken.absent.join(', ')}`);
    const traced = await withOrigins(taken.wanted, reading);
    return 'again' in traced ? traced : { manifests: targets, wanted: traced };
};
/** What was built from which commit, the bump that brought it into the other files has said. */
const withOrigins = async (wanted, { remote, head }) => {
    const standings = wanted.flatMap(({ name, takenFrom }) => takenFrom === undefined ? [] : [{ name, repositories: [takenFrom.repository], ...takenFrom }]);
    const pasts = await (0,read_pasts/* readPasts */.O)({ remote, head: head.commit, standings });
    if ('again' in pasts)
        return pasts;
    const origins = new Map(standings.map(({ name }, index) => [name, pasts[index]]));
    return wanted.map((one) => {
        const past = one.takenFrom === undefined ? undefined : origins.get(one.name);
        return past === undefined ? one : { ...one, origin: (past.byHand ? undefined : past.source) ?? unknownOrigin };
    });
};
const unknownOrigin = { repository: '', commit: '' };

;// CONCATENATED MODULE: ./build/src/gitops/bump.js








/**
 * Writes tags and digests as one commit on top of the branch's head, all or nothing. A lost race is answered by reading
 * the new head and deciding every edit again on its bytes; nothing made from an older head is ever sent.
 */
const bump = async (request, outside) => {
    const { progress } = outside;
    const result = await progress.phase(request.dryRun ? 'try the edits' : 'bump', () => write(request, outside));
    for (const line of idleReleases(request, result))
        progress.warn(line);
    return result;
};
const idleReleases = ({ releaseHold }, { results }) => releaseHold
    .filter((name) => !results.some(({ wanted }) => isCalled(wanted, name)))
    .map((name) => `release-hold: ${name} is no image of this run, so no hold is released by it`);
const write = (request, outside) => {
    const { remote, progress } = outside;
    let earlier = [];
    const decide = async (head, racesLost) => {
        const batch = await readBatch(request, { remote, head, progress });
        if ('again' in batch)
            return batch;
        const decision = await decideInOrder({ head: head.commit, ...batch });
        if ('again' in decision)
            return decision;
        for (const line of overwritten(earlier, decision.results))
            progress.warn(line);
        earlier = decision.results;
        const outcome = outcomeWithoutPush(request, decision);
        if (outcome === 'unchanged')
            progress.say(`all of it stands already at ${head.commit}`);
        if (outcome !== undefined)
            return { result: { ...described(decision, racesLost), outcome, commit: head.commit } };
        return { commit: commitOf(request, decision), landed: (...as) => landed(decision, outside, ...as) };
    };
    const decideInOrder = async (state) => {
        const whole = decideBump(state);
        const judged = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains });
        if ('again' in judged)
            return judged;
        for (const [name, { outcome, because }] of judged.left)
            progress.say(`${name} is ${outcome}: ${because}`);
        const decision = judged.left.size === 0 ? whole : decideWithout(state, whole, judged.left);
        return { ...decision, results: withCompareUrls(decision.results, { ...request, ...judged }) };
    };
    return compareAndSwap({ ...outside, budgetMilliseconds: request.budgetMilliseconds, decide });
};
const outcomeWithoutPush = ({ dryRun }, { files, results }) => {
    if (dryRun)
        return 'dry-run';
    return files.length === 0 ? idleOutcome(results) : undefined;
};
const commitOf = ({ subject, source, author }, { head, files, results }) => ({
    parent: head,
    files,
    author,
    message: commitMessage({ subject, results, source }),
});
const described = ({ files, results }, racesLost) => ({
    files: files.map(({ path }) => path),
    results,
    racesLost,
});
const landed = (ours, { remote, progress }, ...[commit, racesLost]) => {
    for (const line of changeLines(ours.results))
        progress.say(line);
    progress.say(`pushed ${commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`);
    return { ...described(ours, racesLost), outcome: 'bumped', commit };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/gitops/proposal-branch.js

/** `slipway/bump-quote-0123456789`: a branch for one base, one set of images and one set of files. */
const proposalBranch = ({ kind, base, names, patterns }) => {
    const parts = [kind, base, names.toSorted(), patterns.toSorted()];
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
    const [first = 'all'] = names.toSorted();
    const word = names.length > 1 ? `${names.length}-images` : first.split('/').at(-1);
    return `slipway/${kind}-${String(word).replace(/[^A-Za-z0-9-]+/g, '-')}-${hash}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/merge-later.js
/** Says what came of asking GitHub to merge a pull request later; `refusal` in GitHub's words, undefined when it will. */
const tellAutoMerge = (url, refusal, progress) => {
    if (refusal === undefined)
        progress.say(`GitHub merges ${url} when all that it waits for has come`);
    else
        progress.warn(`auto-merge of ${url}: ${whyNoAutoMerge(refusal)}`);
};
const whyNoAutoMerge = (words) => {
    if (/clean status|unstable status|Protected branch rules not configured/i.test(words)) {
        return `nothing has to come before it can be merged, so GitHub does not wait (it says: ${words}). Require a check or a review on the branch, or merge it yourself`;
    }
    if (/not allowed for this repository/i.test(words)) {
        return `the repository does not allow it: switch on "Allow auto-merge" in its settings (GitHub says: ${words})`;
    }
    if (/not accessible|permission|must have/i.test(words)) {
        return `the credential may not do it: it needs contents: write and pull_requests: write (GitHub says: ${words})`;
    }
    return `GitHub refuses it: ${words}`;
};

;// CONCATENATED MODULE: ./build/src/gitops/proposal-text.js
/** GitHub takes 65,536 characters for the text of a pull request; a sign outside of the basic plane may count twice. */
const mostCharacters = 60_000;
/** A pull request's text: what it changes as a person reads it, and the trailers last, since whoever squashes keeps them. */
const proposalText = (description, trailers) => {
    const whole = `${description}\n\n${trailers}\n`;
    if (whole.length <= mostCharacters)
        return whole;
    const room = mostCharacters - trailers.length;
    if (room > enoughToRead)
        return `${startOf(description, room)}\n\n${shortened}\n\n${trailers}\n`;
    return `${startOf(description, mostCharacters)}\n\n${shortened} ${keepMessage}\n`;
};
const enoughToRead = 4_000;
const shortened = '… and more: the message of the commit has all of it.';
const keepMessage = 'Its trailers are too long for this text: when you squash, keep the message of the commit.';
/** As many whole lines as fit, so that a table stays one. */
const startOf = (text, characters) => {
    const room = characters - shortened.length - keepMessage.length - 8;
    return text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', room));
};

// EXTERNAL MODULE: ./build/src/gitops/api-blobs.js
var api_blobs = __nccwpck_require__(559);
;// CONCATENATED MODULE: ./build/src/gitops/proposing-remote.js





/** The base as it is for reading; what is pushed goes to our branch. */
const proposing = (branch, outside, sent) => {
    const { remote, pulls, contains, progress } = outside;
    const made = new Map();
    const seen = new Set();
    const push = async (id) => {
        const commit = made.get(id);
        if (commit === undefined)
            throw new Error(`no commit was made as ${id}`);
        const there = await pulls.proposal(branch);
        if (there !== undefined && 'again' in there)
            return later(there);
        if (there === undefined || there.ahead === 0)
            return remote.propose(id, { branch, before: there?.head });
        const kept = await keep(there, commit);
        if (kept !== undefined)
            return kept;
        if (there.ahead > 1)
            throw new failure/* Failure */.H('conflict', whoseBranch(branch, there));
        return remote.propose(id, { branch, before: there.head });
    };
    /** Of two that were decided on different heads the later one is right; what was read anew since is not behind it. */
    const overtaken = async ({ head, base }, { parent }) => {
        if (base === parent || seen.has(head))
            return undefined;
        seen.add(head);
        const recent = await remote.log(parent, read_pasts/* recentCommits */.i);
        const isBehind = 'commits' in recent && recent.commits.some(({ id }) => id === base);
        return isBehind ? undefined : { ended: 'lost', reason: `${branch} stands on another head` };
    };
    const keep = async (there, commit) => (await standing(there, commit)) ?? overtaken(there, commit);
    const standing = async (there, commit) => {
        if (proposing_remote_isSame(there, commit)) {
            progress.say(`${branch} holds this already at ${there.head}`);
            return { ended: 'landed', commit: there.head };
        }
        const [ours, theirs] = [originIn(commit.message), originIn(there.message)];
        if (ours === undefined)
            return undefined;
        const stands = await relate({ ours, theirs, contains });
        if ('again' in stands)
            return later(stands);
        if (stands.relation !== 'older')
            return undefined;
        progress.say(`${branch} proposes what was built of ${theirs?.commit}, which came later: it stays`);
        sent.superseded = true;
        return { ended: 'landed', commit: there.head };
    };
    return {
        ...remote,
        proposes: branch,
        commit: async (commit) => {
            const id = await remote.commit(commit);
            made.set(id, commit);
            return id;
        },
        push: async (id) => {
            const verdict = await push(id);
            if (verdict.ended === 'landed')
                sent.messages.push(made.get(id)?.message ?? '');
            return verdict;
        },
    };
};
const later = ({ again: reason, ...wait }) => ({ ended: 'unclear', reason, ...wait });
const originIn = (message) => {
    const { written, held } = (0,gitops_trailers/* readRecord */.aE)(message);
    return [...written, ...held].at(0)?.source;
};
/** Whether the branch changes these files to these bytes, and no other file. */
const proposing_remote_isSame = ({ files }, commit) => files.size === commit.files.length &&
    commit.files.every(({ path, bytes }) => files.get(path) === (0,api_blobs/* blobId */.z)(bytes, commit.parent.length));
const whoseBranch = (branch, { ahead }) => `the branch ${branch} holds ${ahead} commits, so somebody has gone on with it: merge or close its pull request, or delete the branch`;

;// CONCATENATED MODULE: ./build/src/gitops/propose.js




/**
 * Writes as a pull request: one commit on top of the base, on a branch of our own, which is found again and set anew by
 * compare-and-swap. What stands there already is left alone, and closed when the base has made it pointless.
 */
const propose = async (request, outside, { write, describe, isPointless }) => {
    const { pulls, progress } = outside;
    const { branch } = request;
    const sent = { messages: [], superseded: false };
    const result = await write(proposing(branch, outside, sent));
    const message = sent.messages.at(-1);
    const ask = (attempt) => patiently(request, outside, attempt);
    if (message === undefined) {
        await closePointless((proposed) => isPointless(result, proposed), { ...request, ...outside }, ask);
        return { result, pull: undefined, superseded: false };
    }
    const found = await ask(() => pulls.find(branch));
    if (sent.superseded)
        return { result, pull: found, superseded: true };
    const { title, trailers } = partsOf(message);
    const text = { title, body: proposalText(describe(result), trailers) };
    const pull = await ask(() => (found ? pulls.update(found, text) : pulls.open(branch, text)));
    progress.say(`${found ? 'updated' : 'opened'} pull request ${pull.url}`);
    await ask(() => pulls.label(pull, request.labels));
    if (request.autoMerge) {
        const commit = { title, body: bodyOf(message) };
        tellAutoMerge(pull.url, await ask(() => pulls.mergeLater(pull, commit)), progress);
    }
    return { result, pull, superseded: false };
};
const patiently = ({ budgetMilliseconds, branch }, { clock, progress, random }, attempt) => (0,retry/* retry */.L)({
    what: `proposing ${branch}`,
    attempt,
    clock,
    budgetMilliseconds,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    ...(random === undefined ? {} : { random }),
    onAgain: (reason, delay) => progress.say(`${reason}; asking again in ${(delay / 1000).toFixed(1)} s`),
});
const closePointless = async (isPointless, { branch, pulls, progress }, ask) => {
    const pull = await ask(() => pulls.find(branch));
    if (pull === undefined)
        return;
    const there = await ask(() => pulls.proposal(branch));
    if (!isPointless(there?.message ?? ''))
        return;
    await ask(() => pulls.close(pull, branch, there?.head ?? ''));
    progress.say(`closed pull request ${pull.url}: the branch it was for has no more use for it`);
};
const bodyOf = (message) => message.slice(message.indexOf('\n')).trim();
const partsOf = (message) => ({
    title: message.split('\n')[0] ?? '',
    trailers: message.trimEnd().split('\n\n').at(-1) ?? '',
});

;// CONCATENATED MODULE: ./build/src/gitops/propose-bump.js






/** A bump onto the branch, or as a pull request to it; a dry run is the same for both. */
const deliverBump = async (request, outside) => {
    const { delivery } = request;
    const { pulls, remote } = outside;
    if (delivery.kind === 'push' || request.dryRun || pulls === undefined)
        return bump(request, outside);
    const names = request.wanted.map(({ name }) => name);
    const patterns = [...request.patterns, ...(request.from ?? []).map((glob) => `from ${glob}`)];
    const branch = proposalBranch({ kind: 'bump', base: remote.branch, names, patterns });
    const { result, pull, superseded } = await propose({ ...request, ...delivery, branch }, { ...outside, pulls }, {
        write: (proposing) => bump(request, { ...outside, remote: proposing }),
        describe: (written) => describeProposal(written, remote),
        isPointless: ({ outcome }, message) => outcome === 'unchanged' || proposesNoMore(request.wanted, message),
    });
    if (superseded)
        return { ...withoutChanges(result, branch), outcome: 'superseded', pull };
    return { ...result, outcome: result.outcome === 'bumped' ? 'proposed' : result.outcome, pull };
};
/** Whether what was left out just now is all that is proposed; another run may have proposed something newer. */
const proposesNoMore = (wanted, message) => {
    const { written } = (0,gitops_trailers/* readRecord */.aE)(message);
    return written.length > 0 && written.every((image) => wanted.some((one) => (0,gitops_past/* isSameImage */.m)(image, one)));
};
/** What the pull request says of itself: the report of the change without what its reader is to do next. */
const describeProposal = (result, where) => describeBump(result, where)
    .sections.filter(({ heading }) => heading !== 'What to do next')
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n');
const withoutChanges = (result, branch) => ({
    ...result,
    files: [],
    results: result.results.map((image) => image.changed
        ? { ...image, changed: false, left: { outcome: 'superseded', because: `${branch} proposes a later commit` } }
        : image),
});

;// CONCATENATED MODULE: ./build/src/gitops/standing-images.js


/**
 * The images that stand in the files at the result's commit. After a bump a tag or a digest that no file pins is the one
 * that was asked for with the other; before it (a dry run, an image that was left out) it is unknown and empty.
 */
const standingImages = ({ outcome, results }) => results.map((result) => (outcome === 'dry-run' || result.left ? before(result) : after(result)));
const before = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'from'),
    tag: places.map(({ from }) => from.tag).find(Boolean) ?? '',
    digest: places.map(({ from }) => from.digest).find(Boolean) ?? '',
});
const after = ({ wanted, places }) => ({
    ...named({ wanted, places }, 'to'),
    tag: wanted.tag ?? '',
    digest: wanted.digest ?? '',
});
const named = ({ wanted, places }, side) => {
    const repositories = places.map((place) => (0,gitops_place/* withoutHost */.to)(place[side].repository));
    // A bare name is a placeholder wherever another place says the repository in full.
    const repository = wanted.repository ?? repositories.find((text) => text.includes('/')) ?? repositories[0];
    return { name: (0,image_reference/* shortName */.EU)(wanted.name), repository: repository ?? wanted.name };
};

;// CONCATENATED MODULE: ./build/src/gitops/tell-results.js

const mostNamed = 100;
const mostLetters = 300;
/** The results as the summary of a whole delivery reads them: without what is unchanged, at last only what was left out. */
const tellResults = (entries, always) => {
    const named = entries.map(({ name, outcome, because, places: [first] }) => ({
        name,
        outcome,
        ...(because === undefined ? {} : { because: because.slice(0, mostLetters) }),
        ...(first === undefined || outcome === 'unchanged'
            ? {}
            : { places: [{ from: (0,image_reference/* shortPin */.aQ)(first.from), to: (0,image_reference/* shortPin */.aQ)(first.to) }] }),
    }));
    const words = named.map(({ places: _, ...entry }) => entry);
    const left = words.filter(({ because }) => because !== undefined).slice(0, mostNamed);
    return [named, words, left].map((results) => ({ ...always, results: JSON.stringify(results) }));
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __nccwpck_require__(542);
;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/run.js









const outputs = [
    'outcome',
    'reason',
    'commit',
    'images',
    'results',
    'pull-request-number',
    'pull-request-url',
    'timeline',
    'summary',
];
/** The action's inputs as one request, its result as outputs and summary. */
const run = async (input, { runUrl, ...outside }) => {
    const request = {
        wanted: input.images,
        patterns: input['manifests-files'],
        from: input.from,
        paths: input['image-paths'],
        subject: input['commit-message'],
        author: input.author,
        source: { repository: input['source-repository'] ?? '', commit: input['source-sha'] ?? '', runUrl },
        order: input.order,
        releaseHold: input['release-hold'],
        dryRun: input['dry-run'],
        delivery: (0,manifests_access/* deliveryOf */.A9)(input),
        budgetMilliseconds: input.timeout,
    };
    const result = await deliverBump(request, outside);
    if (request.dryRun)
        for (const line of changeLines(result.results))
            outside.progress.say(`would change ${line}`);
    const results = result.results.map((image) => entryOf(result, image));
    const pullRequest = result.pull?.url ?? '';
    return {
        outcome: result.outcome,
        outputs: {
            commit: result.commit,
            images: (0,packed_lines/* joinLines */.cT)(standingImages(result).map(image_reference/* formatImageJson */.LF)),
            results: JSON.stringify(results),
            'pull-request-number': result.pull ? String(result.pull.number) : '',
            'pull-request-url': pullRequest,
        },
        told: tellResults(results, { commit: result.commit, 'pull-request-url': pullRequest }),
        report: describeBump(result, { ...outside.remote, pull: result.pull }),
    };
};
const entryOf = ({ outcome }, { wanted: { name }, places, changed, left, compare }) => ({
    name: (0,gitops_place/* withoutHost */.to)(name),
    outcome: left?.outcome ?? (changed ? outcome : 'unchanged'),
    ...(left === undefined ? {} : { because: left.because }),
    ...(compare === undefined ? {} : { compare }),
    places: places.map(({ path, line, from, to }) => ({ path, line, from: run_pinned(from), to: run_pinned(to) })),
});
/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
const run_pinned = ({ tag, digest }) => `${tag}${digest === '' ? '' : `@${digest}`}`;


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ deliveryOf),
/* harmony export */   Z$: () => (/* binding */ cleanUpManifests),
/* harmony export */   mZ: () => (/* binding */ accessMistakes),
/* harmony export */   uw: () => (/* binding */ manifestsSettings)
/* harmony export */ });
/* unused harmony exports tokenMistakes, withReadToken */
/* harmony import */ var _gitops_app_token_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
/* harmony import */ var _gitops_open_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(952);
/* harmony import */ var _outside_github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(846);
/* harmony import */ var _outside_ssh_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(723);




const mistakesOf = (wrong) => wrong.flatMap(([is, mistake]) => (is ? [mistake] : []));
/** What only the inputs for a token together show. */
const tokenMistakes = (input) => {
    const has = (name) => input[name] !== undefined;
    const app = has('manifests-app-client-id');
    return mistakesOf([
        [
            app && !has('manifests-app-private-key'),
            'manifests-app-private-key: should be set with manifests-app-client-id, but it is empty',
        ],
        [
            !app && has('manifests-app-private-key'),
            'manifests-app-client-id: should be set with manifests-app-private-key, but it is empty',
        ],
        [
            app && has('manifests-token'),
            'manifests-token: should be empty with manifests-app-client-id, which is used instead',
        ],
    ]);
};
/** What only these inputs together show. */
const accessMistakes = (input) => {
    const has = (name) => input[name] !== undefined;
    const push = input.delivery !== 'pull-request';
    const wrong = mistakesOf([
        [has('ssh-key') && input.transport === 'api', 'transport: should be `git` or `auto` with ssh-key'],
        [
            input['ssh-known-hosts'] !== undefined && !has('ssh-key'),
            'ssh-key: should be set with ssh-known-hosts, but it is empty',
        ],
        [
            !push && !has('manifests-app-client-id') && !has('manifests-token'),
            'manifests-token: should be set for a pull request (or a GitHub App), but it is empty: ssh-key opens none',
        ],
        [push && (input['pr-labels'] ?? []).length > 0, 'pr-labels: should be empty unless delivery is `pull-request`'],
        [push && input['pr-auto-merge'] === true, 'pr-auto-merge: should be `false` unless delivery is `pull-request`'],
    ]);
    return [...tokenMistakes(input), ...wrong];
};
const deliveryOf = (input) => input.delivery === 'pull-request'
    ? { kind: 'pull-request', labels: input['pr-labels'] ?? [], autoMerge: input['pr-auto-merge'] === true }
    : { kind: 'push' };
const tokenOf = (input) => {
    const { 'manifests-app-client-id': clientId, 'manifests-app-private-key': privateKey } = input;
    return {
        token: input['manifests-token'],
        app: clientId === undefined || privateKey === undefined ? undefined : { clientId, privateKey },
    };
};
/** What must not outlive the job, kept for its post step until `onClosed`. */
const remember = (runner) => {
    const { apiUrl, graphqlUrl } = runner.context;
    const made = { apiUrl, graphqlUrl, tokens: [], directories: [] };
    const keep = () => runner.saveState(stateName, JSON.stringify(made));
    return {
        onToken: (token) => {
            runner.mask(token);
            made.tokens.push(token);
            keep();
        },
        onDirectory: (directory) => {
            made.directories.push(directory);
            keep();
        },
        onClosed: () => {
            if (made.tokens.length + made.directories.length > 0)
                runner.saveState(stateName, '');
        },
    };
};
/** A token that may read the GitOps repository, for as long as the work lasts; undefined where none is given. */
const withReadToken = async ({ input, url }, { runner, clock }, work) => {
    const { onClosed, ...remembered } = remember(runner);
    const settings = { ...runner.context, ...remembered, clock, signal: runner.signal };
    const tokens = openTokens({ ...settings, credential: tokenOf(input), permissions: { contents: 'read' } }, url);
    try {
        return await work(tokens.token);
    }
    finally {
        if (await tokens.revoke().catch(() => false))
            onClosed();
    }
};
/** How the GitOps repository is opened for an action; what must not outlive the job is kept for its post step. */
const manifestsSettings = (input, runner, machine) => ({
    ...runner.context,
    ...machine,
    ...remember(runner),
    signal: runner.signal,
    repository: input['manifests-repository'] ?? '',
    branch: input['manifests-branch'],
    patterns: [...input['manifests-files'], ...(input.from ?? [])],
    transport: input.transport,
    credential: { ...tokenOf(input), key: input['ssh-key'], knownHosts: input['ssh-known-hosts'] },
    permissions: { contents: 'write', ...(input.delivery === 'pull-request' && { pull_requests: 'write' }) },
});
const stateName = 'manifests-access';
/** The post step: revokes the tokens and removes the keys that a run which was killed has left. */
const cleanUpManifests = async (state) => {
    const made = readMade(state(stateName));
    if (made === undefined)
        return;
    const signal = AbortSignal.timeout(30_000);
    const github = (token) => (0,_outside_github_js__WEBPACK_IMPORTED_MODULE_2__/* .createGitHub */ .C)({ ...made, token, signal });
    const done = await Promise.allSettled([
        ...made.tokens.map((token) => (0,_gitops_app_token_js__WEBPACK_IMPORTED_MODULE_0__/* .revokeToken */ .w$)(github, token)),
        ...made.directories.map(_outside_ssh_js__WEBPACK_IMPORTED_MODULE_3__/* .removeSsh */ .h),
    ]);
    for (const one of done)
        if (one.status === 'rejected')
            throw one.reason;
};
const readMade = (state) => {
    if (state === '')
        return undefined;
    const fields = new Map(Object.entries(JSON.parse(state)));
    const text = (name) => String(fields.get(name) ?? '');
    const texts = (name) => [fields.get(name)].flat().map(String);
    return {
        apiUrl: text('apiUrl'),
        graphqlUrl: text('graphqlUrl'),
        tokens: texts('tokens'),
        directories: texts('directories'),
    };
};


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ withSource)
});

// EXTERNAL MODULE: ./build/src/gitops/api-contains.js
var api_contains = __nccwpck_require__(234);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __nccwpck_require__(617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __nccwpck_require__(650);
;// CONCATENATED MODULE: ./build/src/outside/git-history.js





/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
const withHistory = ({ url, ...settings }, work) => withHistories(settings, (historyOf) => work(historyOf(url)));
/** The same for any number of repositories that one credential opens, by their URLs. */
const withHistories = async (settings, work) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-history-'));
    const opened = new Map();
    const historyOf = (url) => {
        const history = opened.get(url) ?? openHistory({ ...settings, url, directory: (0,external_node_path_.join)(directory, `${opened.size}`) });
        opened.set(url, history);
        return history;
    };
    try {
        return await work(historyOf);
    }
    finally {
        await Promise.all([...opened.values()].map((history) => history.closed()));
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const openHistory = (settings) => {
    const { processes, directory, url, token, sshCommand } = settings;
    const git = (0,outside_git/* createGit */.l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const parents = new Map();
    const answers = new Map();
    let last = Promise.resolve();
    let ready;
    // One after the other: fetches side by side into one repository trip over each other's files.
    const inTurn = (work) => {
        const done = last.then(() => {
            ready ??= (0,git_bare/* initBare */.d)(directory, url);
            return ready.then(work);
        });
        last = done.catch(() => undefined);
        return done;
    };
    return {
        contains: ({ revision, commit }) => {
            if (revision === commit)
                return Promise.resolve(true);
            const key = `${revision} ${commit}`;
            const answer = answers.get(key) ?? inTurn(() => ask({ git, parents }, { url, revision, commit }));
            answers.set(key, answer);
            // What could not be asked may be asked again.
            answer.catch(() => answers.delete(key));
            return answer;
        },
        expect: (commit) => {
            if (isId(commit))
                inTurn(() => fetch({ git, parents }, { url, commits: [commit], depth: depths[0] })).catch(() => undefined);
        },
        closed: () => last,
    };
};
/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 3_200, 2_147_483_647];
const ask = async ({ git, parents }, { url, revision, commit }) => {
    if (!isId(revision) || !isId(commit))
        return false;
    const known = lookAt(parents, { revision, commit });
    if (known !== undefined)
        return known;
    for (const depth of depths) {
        const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth });
        if (!found)
            return false;
        const answer = lookAt(parents, { revision, commit });
        if (answer !== undefined)
            return answer;
        if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false')
            return false;
    }
    return false;
};
/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents, { revision, commit }) => {
    if (comesFrom(parents, revision, commit))
        return true;
    // What came before a commit does not come after it.
    return comesFrom(parents, commit, revision) ? false : undefined;
};
const comesFrom = (parents, start, ancestor) => {
    const seen = new Set([start]);
    for (const id of seen) {
        if (id === ancestor)
            return true;
        for (const parent of parents.get(id) ?? [])
            seen.add(parent);
    }
    return false;
};
/** False when the repository has no such commit. */
const fetch = async ({ git, parents }, { url, commits, depth }) => {
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`];
    const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits]);
    if (code === 0) {
        for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
            const [id = '', ...its] = line.split(' ');
            parents.set(id, its);
        }
        return true;
    }
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr))
        return false;
    throw new failure/* Failure */.H(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`);
};
const reasonOf = (stderr) => {
    if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr))
        return 'denied';
    // A repository that was renamed: the credential is not sent on to its new address.
    return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
        ? 'not-found'
        : 'unreachable';
};
const isId = (text) => /^[0-9a-f]{40,64}$/.test(text);
const lastLine = (stderr) => stderr.trim().split('\n').at(-1) ?? '';

// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __nccwpck_require__(846);
;// CONCATENATED MODULE: ./build/src/actions/source-history.js





/** Opens the commits that images were built from, to ask which came first, for as long as the work lasts. */
const withSource = (settings, runner, work) => {
    const { repository, token, throughApi, processes } = settings;
    const { serverUrl, temporaryDirectory } = runner.context;
    if (throughApi && token !== undefined)
        return work(askGitHub({ ...settings, token }, runner));
    return withHistories({ processes, temporaryDirectory, token }, (historyOf) => work({
        contains: async ({ repository: asked, ...question }) => historyOf(urlOf(asked, serverUrl)).contains(question),
        expect: (commit) => (repository === '' ? undefined : historyOf(urlOf(repository, serverUrl)).expect(commit)),
    }));
};
/** What a commit's trailers name must not lead the token to another server. */
const urlOf = (repository, serverUrl) => {
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    throw new failure/* Failure */.H('not-found', `${JSON.stringify(repository)} is not the owner/name of a repository`);
};
const askGitHub = ({ token, clock }, { context, signal }) => {
    const github = (0,outside_github/* createGitHub */.C)({ ...context, signal, token: async () => token });
    const opened = new Map();
    const open = (repository) => {
        const url = urlOf(repository, context.serverUrl);
        const place = (0,repository_url/* githubRepository */.GP)(url, context.serverUrl);
        if (place === undefined)
            throw new failure/* Failure */.H('not-found', `${url} is not on this GitHub server`);
        const asked = { url, branch: '', now: clock.now, credential: 'source-token' };
        return (0,api_contains/* createApiContains */.Q)({ github, place: asked, ...place });
    };
    return {
        contains: async ({ repository, ...question }) => {
            const contains = opened.get(repository) ?? open(repository);
            opened.set(repository, contains);
            return contains(question);
        },
        expect: () => undefined,
    };
};


/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** What stands at the path of an answer, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return new Map(Object.entries(value)).get(key);
};
/** The text at the path, '' when there is none. */
const textAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : '';
};
/** The list at the path, empty when there is none. */
const listAt = (value, ...path) => {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
};
/** The number at the path, undefined when there is none. */
const numberAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
};


/***/ }),

/***/ 559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createBlobReader),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(469);



const atOnce = 50;
/**
 * Reads blobs: fifty a query. GraphQL gives text, cut off when it is long and changed when it is no UTF-8, so that each is
 * held against its own id, and what does not fit it is read through REST in base64.
 */
const createBlobReader = ({ github, place, owner, name, repositoryPath }) => {
    const blobs = new Map();
    const readTexts = async (objects) => {
        const parameters = objects.map((_, index) => `, $o${index}: GitObjectID!`).join('');
        const fields = objects.map((_, index) => `b${index}: object(oid: $o${index}) { ... on Blob { text } }`).join(' ');
        const query = `query Blobs($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields} } }`;
        const ids = Object.fromEntries(objects.map((object, index) => [`o${index}`, object]));
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeGraphql */ .P)(await github.graphql(query, { owner, name, ...ids }), place);
        if ('again' in judged)
            return judged;
        for (const [index, object] of objects.entries()) {
            const bytes = Buffer.from((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'repository', `b${index}`, 'text'));
            if (blobId(bytes, object.length) === object)
                blobs.set(object, bytes);
        }
        return undefined;
    };
    const readBytes = async (object) => {
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRest */ .I)(await github.rest({ path: `${repositoryPath()}/git/blobs/${object}` }), place);
        if ('again' in judged)
            return judged;
        const bytes = Buffer.from((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'content'), 'base64');
        if (blobId(bytes, object.length) !== object) {
            throw new Error(`GitHub's API gave other bytes for the blob ${object} (${String((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__.at)(judged.data, 'encoding'))})`);
        }
        blobs.set(object, bytes);
        return undefined;
    };
    return async (objects) => {
        const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
        for (let from = 0; from < unread.length; from += atOnce) {
            const busy = await readTexts(unread.slice(from, from + atOnce));
            if (busy)
                return busy;
        }
        for (const object of unread.filter((id) => !blobs.has(id))) {
            const busy = await readBytes(object);
            if (busy)
                return busy;
        }
        return blobs;
    };
};
/** The id that git gives to bytes: of SHA-1, or of SHA-256 in a repository of that format. */
const blobId = (bytes, hexDigits = 40) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hexDigits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');


/***/ }),

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createApiContains)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(469);



/** Whether one commit contains another, by GitHub's comparison of the two; for where there is no git to ask. */
const createApiContains = ({ github, place, owner, name }) => {
    const answers = new Map();
    return async ({ revision, commit }) => {
        if (revision === commit)
            return true;
        const pair = `${commit}...${revision}`;
        const known = answers.get(pair);
        if (known !== undefined)
            return known;
        // Only its word is wanted: the second page holds none of the files and hardly a commit.
        const compared = await github.rest({ path: `/repos/${owner}/${name}/compare/${pair}?per_page=1&page=2` });
        // The same word for a commit that is not there and for a repository that may not be seen.
        const answer = compared.status === 404 ? await github.rest({ path: `/repos/${owner}/${name}` }) : compared;
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRest */ .I)(answer, place);
        if ('again' in judged)
            throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `cannot read the history of ${place.url}: ${judged.again}`);
        const contained = compared.status < 300 && ['ahead', 'identical'].includes((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'status'));
        answers.set(pair, contained);
        return contained;
    };
};


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yi: () => (/* binding */ createAppTokens),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* unused harmony export signedToken */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(183);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(469);





/** A token is not used in its last minutes: what begins with it must end with it. */
const leewayMilliseconds = 5 * 60_000;
const budgetMilliseconds = 60_000;
/**
 * Tokens of a GitHub App's installation, minted when one is needed and anew when its hour is over, for one repository and
 * no more than these permissions.
 */
const createAppTokens = (settings) => {
    let current;
    let minting;
    const mintOnce = async () => {
        const { token, expiresAt } = await mint(settings);
        settings.onToken(token);
        current = { token, until: expiresAt - leewayMilliseconds };
        return token;
    };
    return () => {
        if (current && settings.clock.now() < current.until)
            return Promise.resolve(current.token);
        minting ??= mintOnce().finally(() => {
            minting = undefined;
        });
        return minting;
    };
};
const mint = async (settings) => {
    const { clock, owner, name, permissions, github } = settings;
    const api = github(async () => signedToken(settings, clock.now()));
    const ask = (request) => (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)({
        what: 'asking GitHub for a token of the App',
        clock,
        budgetMilliseconds,
        firstDelayMilliseconds: 500,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const answer = await api.rest(request);
            refuse(answer, settings);
            const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRest */ .I)(answer, { ...settings, branch: '', now: clock.now, credential });
            return 'again' in judged ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .T)(judged.again, judged.waitMilliseconds) : judged.data;
        },
    });
    const installation = await ask({ path: `/repos/${owner}/${name}/installation` });
    const path = `/app/installations/${String((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__.at)(installation, 'id'))}/access_tokens`;
    const minted = await ask({ method: 'POST', path, body: { repositories: [name], permissions } });
    const token = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'token');
    if (token === '')
        throw new Error('GitHub gave no token for the App');
    return { token, expiresAt: Date.parse((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(minted, 'expires_at')) };
};
const credential = 'the GitHub App';
/**
 * RS256 (RFC 7515), as GitHub's docs "Generating a JSON Web Token (JWT) for a GitHub App" have it: issued a minute ago,
 * since clocks differ, and over after nine, of the ten that are allowed.
 */
const signedToken = ({ clientId, privateKey }, now) => {
    const seconds = Math.floor(now / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iat: seconds - 60, exp: seconds + 9 * 60, iss: clientId };
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
};
/** The refusals that only an App meets. */
const refuse = ({ status, data }, { owner, name, url, permissions }) => {
    const words = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(data, 'message');
    const needed = Object.entries(permissions)
        .map(([permission, level]) => `${permission}: ${level}`)
        .join(', ');
    const failure = (message) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('denied', message);
    if (status === 401 && /'(?:exp|iat)'/.test(words)) {
        throw failure(`GitHub does not accept the time of this machine: ${words}. Set its clock right`);
    }
    if (status === 401) {
        throw failure(`manifests-app-private-key is not a key of the App that manifests-app-client-id names (GitHub says: ${words}): give a key of that App`);
    }
    if (status === 404 && /Integration not found/.test(words)) {
        throw failure('there is no GitHub App with this manifests-app-client-id: see the Client ID on its settings page');
    }
    if (status === 404) {
        throw failure(`the GitHub App is not installed on ${owner}/${name}, or there is no ${url}: install it there`);
    }
    if (status === 403 && /suspended/.test(words)) {
        throw failure(`the installation of the GitHub App on ${owner} is suspended: have it unsuspended`);
    }
    if (status === 422) {
        throw failure(`the GitHub App may not do on ${owner}/${name} what this needs (GitHub says: ${words}): give it ${needed}, and have the owner accept them`);
    }
};
/** Takes a token away, at once. False when GitHub did not say that it is gone; it ends by itself then. */
const revokeToken = async (github, token) => {
    const { status } = await github(async () => token).rest({ method: 'DELETE', path: '/installation/token' });
    return status === 204 || status === 401;
};


/***/ }),

/***/ 998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ githubRefusal)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

/**
 * The refusals that GitHub has words of its own for, over git and over the API alike; all of them are final. Undefined
 * for anything else.
 */
const githubRefusal = (said) => {
    const rule = rules.find(({ pattern }) => pattern.test(said.words));
    return rule && new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', rule.tell({ ...said, words: withoutQueries(said.words).replace(/\.$/, '') }));
};
/** In the link to a sign-on page the query is a one-time request of the token's owner. */
const withoutQueries = (words) => words.replace(/(https?:\/\/[^\s?]+)\?[^\s)]*/g, '$1');
const instead = 'or let this run open pull requests (delivery: pull-request)';
const rules = [
    {
        pattern: /archived so (?:it )?is read-only|repository (?:is|has been) archived/i,
        tell: ({ url }) => `${url} is archived, so nobody can write to it: unarchive it, or correct manifests-repository`,
    },
    {
        pattern: /\bSAML\b/i,
        tell: ({ url, words }) => `${url} belongs to an organization with SAML single sign-on, which the token's owner has not allowed the token to pass: ${words}. Allow it under the token's "Configure SSO", or use a GitHub App`,
    },
    {
        pattern: /IP allow list/i,
        tell: ({ url, words }) => `${url} belongs to an organization that takes requests only from addresses on its IP allow list: ${words}. Run the job on a runner whose address is on the list`,
    },
    {
        pattern: /verified signatures/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. Commits that GitHub makes itself are signed: use transport: api with a GitHub App, ${instead}`,
    },
    {
        pattern: /GH013|repository rule violations?/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. A ruleset forbids it: put the GitHub App (or the token's owner) on the ruleset's bypass list, ${instead}`,
    },
    {
        pattern: /GH006|protected branch|branch protection|must be made through a pull request/i,
        tell: ({ url, branch, words }) => `${url} does not take a push to ${branch}: ${words}. The branch is protected: let the token's owner bypass the branch's protection, ${instead}`,
    },
    {
        pattern: /Resource not accessible by|must have (?:push|write|admin) access|not have (?:the correct )?permissions?/i,
        tell: ({ url, words, permissions, credential = 'manifests-token' }) => `${url} refuses ${credential}: ${words}. It needs ${permissions ?? 'to read and write contents'}`,
    },
];


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ whyNoPath),
/* harmony export */   MG: () => (/* binding */ parseImagePath),
/* harmony export */   qx: () => (/* binding */ formatKeys)
/* harmony export */ });
/* unused harmony export formatImagePath */
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(352);
/* harmony import */ var _lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(786);


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
        return `${line}: none of the files that manifests-files covers is ${path.files}`;
    const near = (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nearNames */ .$)(formatKeys(path.keys), there.paths);
    const files = there.files.length > 3 ? `${there.files.length} files` : there.files.join(', ');
    return `${line}: no value there in ${files}; ${near.length > 0 ? `near it: ${near.join(', ')}` : 'nothing near it either'}`;
};


/***/ }),

/***/ 469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ judgeRest),
/* harmony export */   P: () => (/* binding */ judgeGraphql)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(183);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(530);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(998);




/** GitHub asks for a minute at least where it gives no `retry-after` (REST docs, "Exceeding the rate limit"). */
const secondaryWaitMilliseconds = 60_000;
/** The data of an answer of the REST API, or why to ask again later; a refusal is thrown as a Failure. */
const judgeRest = (answer, place) => {
    const busy = busyIn(answer, place);
    if (busy)
        return busy;
    if (answer.status < 300)
        return { data: answer.data };
    throw restRefusal(answer, place);
};
/** As judgeRest, for GraphQL, where an answer of 200 may hold errors; those of a type in `expected` are the caller's. */
const judgeGraphql = (answer, place, expected = []) => {
    const busy = busyIn(answer, place);
    if (busy)
        return busy;
    if (answer.status >= 300)
        throw restRefusal(answer, place);
    const errors = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(answer.data, 'errors').map((error) => ({
        type: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'type'),
        message: oneLine((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')),
    }));
    const [unexpected] = errors.filter(({ type }) => !expected.includes(type));
    if (unexpected === undefined)
        return { data: (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__.at)(answer.data, 'data'), errors };
    const passing = passingError(unexpected, answer, place);
    if (passing)
        return passing;
    throw graphqlRefusal(unexpected, answer, place);
};
const busyIn = (answer, { url, now }) => {
    const { status, headers, data } = answer;
    if (status === 0) {
        const how = String(data);
        if (!brokeOff.test(how))
            throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `cannot reach the API of ${url}: ${how}`);
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API did not answer: ${how}`);
    }
    if (status >= 500)
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API is busy: it answered ${status}`);
    return status === 403 || status === 429 ? rateLimit(headers, messageIn(data), now) : undefined;
};
/** A second attempt may help here, and not with an address, a name or a certificate that is wrong. */
const brokeOff = /no answer within|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket|other side closed|terminated|timeout/i;
const rateLimit = (headers, message, now) => {
    const seconds = Number(headers['retry-after']);
    if (seconds > 0)
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's secondary rate limit asks for ${seconds} s: ${message}`, seconds * 1000);
    if (headers['x-ratelimit-remaining'] === '0') {
        const wait = Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now());
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's rate limit is used up for ${Math.ceil(wait / 1000)} s: ${message}`, wait);
    }
    if (/secondary rate limit|abuse detection|temporarily blocked/i.test(message)) {
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`GitHub's secondary rate limit: ${message}`, secondaryWaitMilliseconds);
    }
    return /rate limit/i.test(message) ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(message, secondaryWaitMilliseconds) : undefined;
};
const passingError = ({ type, message }, answer, { now }) => {
    if (/RATE_LIMIT/.test(type) || /rate limit/i.test(message)) {
        return rateLimit(answer.headers, message, now) ?? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(message, secondaryWaitMilliseconds);
    }
    // GitHub's own words for a query that ran out of its time or failed inside.
    const failedInside = /^Something went wrong while executing your query|timedout|couldn't respond to your request in time/i;
    return type === 'SERVICE_UNAVAILABLE' || failedInside.test(message) ? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(`the API failed: ${message}`) : undefined;
};
const restRefusal = ({ status, headers, data }, place) => {
    const { url, branch, credential = 'manifests-token' } = place;
    const words = messageIn(data) || `HTTP ${status}`;
    const sso = headers['x-github-sso'];
    const said = { words: sso === undefined ? words : `${words} (${sso})`, ...place };
    const permissions = headers['x-accepted-github-permissions'];
    const known = status === 401 ? undefined : (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusal */ .e)({ ...said, ...(permissions && { permissions }) });
    if (known)
        return known;
    if (status === 401) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} does not accept ${credential} (it says: ${words}): give one that is valid for it`);
    }
    if (status === 403)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${words}`);
    if (status === 404)
        return notThere(place);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has moved to another name: correct manifests-repository`);
    }
    if (status === 409 && /empty/i.test(words)) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `${url} has no branch ${branch}: it is empty`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it with ${status}: ${words}`);
};
const graphqlRefusal = (error, answer, place) => {
    const { url, credential = 'manifests-token' } = place;
    const { type, message } = error;
    const sso = answer.headers['x-github-sso'];
    const words = type === 'BRANCH_PROTECTION_RULE_VIOLATION' ? `protected branch: ${message}` : message;
    const known = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRefusal */ .e)({ ...place, words: sso === undefined ? words : `${words} (${sso})` });
    if (known)
        return known;
    if (type === 'NOT_FOUND')
        return notThere(place);
    if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `${url} refuses ${credential}: ${message}`);
    }
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('rejected', `${url}: the API refused it: ${message}${type === '' ? '' : ` (${type})`}`);
};
const notThere = ({ url, credential = 'manifests-token' }) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `there is no repository ${url}, or ${credential} may not see it`);
const messageIn = (data) => {
    const errors = (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(data, 'errors').map((error) => (typeof error === 'string' ? error : (0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'message')));
    return oneLine([(0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'message'), ...errors].filter(Boolean).join(': '));
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();


/***/ }),

/***/ 952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ openSsh),
  V: () => (/* binding */ openTokens)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __nccwpck_require__(846);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./build/src/outside/http-exchange.js




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)('default'), caCertificate] };
    const plain = new external_node_http_namespaceObject.Agent(agentOptions);
    const secure = new external_node_https_namespaceObject.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,external_node_https_namespaceObject.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_namespaceObject.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new failure/* Failure */.H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};

;// CONCATENATED MODULE: ./build/src/outside/http.js

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = createBegin(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
        const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
        const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
        const exchange = begin(measured(request), ended, (response) => {
            collect(response).then(resolve, fail);
        });
        exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
        exchange.end(request.body);
    });
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: Buffer.concat(chunks).toString() };
};

// EXTERNAL MODULE: ./build/src/outside/ssh.js
var ssh = __nccwpck_require__(723);
// EXTERNAL MODULE: ./build/src/gitops/app-token.js
var app_token = __nccwpck_require__(653);
// EXTERNAL MODULE: ./build/src/gitops/answer-fields.js
var answer_fields = __nccwpck_require__(530);
;// CONCATENATED MODULE: ./build/src/gitops/host-keys.js


/**
 * The lines of known_hosts for a repository on the GitHub server: the keys that GitHub gives out through its API, so over
 * TLS (REST docs, "Get GitHub meta information"). Trusting whatever key is shown first would be no check at all, since a
 * job sees every host for the first time.
 */
const githubHostKeys = async ({ http, apiUrl, url, serverUrl, token }) => {
    const { hostname, port } = new URL(url);
    const server = new URL(serverUrl).hostname;
    if (hostname !== server && hostname !== `ssh.${server}`) {
        throw new failure/* Failure */.H('invalid-input', `ssh-known-hosts: should hold the host keys of ${hostname}, but it is empty; only those of ${server} are known from its API`);
    }
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status, body } = await http({
        url: `${apiUrl}/meta`,
        headers: { accept: 'application/json', ...authorization },
    });
    const keys = status === 200 ? (0,answer_fields/* listAt */.gT)(parsed(body), 'ssh_keys').filter((key) => typeof key === 'string') : [];
    if (keys.length === 0) {
        throw new failure/* Failure */.H('unreachable', `the host keys of ${server} are not to be had from ${apiUrl}/meta (it answered ${status}): give them as ssh-known-hosts`);
    }
    const host = port === '' || port === '22' ? hostname : `[${hostname}]:${port}`;
    return keys.map((key) => `${host} ${key}`).join('\n');
};
const parsed = (body) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/gitops/open-credential.js







/** Tokens as they are given, or as an App mints them; `revoke` is true when none that was minted is left. */
const openTokens = (settings, url) => {
    const { credential, clock, onToken, permissions } = settings;
    const github = (token) => (0,outside_github/* createGitHub */.C)({ ...settings, token });
    const { token: given, app } = credential;
    const place = (0,repository_url/* githubRepository */.GP)(url, settings.serverUrl);
    if (app === undefined) {
        const token = given === undefined ? undefined : () => Promise.resolve(given);
        return { github, token, revoke: async () => true };
    }
    if (place === undefined) {
        throw new failure/* Failure */.H('invalid-input', 'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone');
    }
    const minted = [];
    const token = (0,app_token/* createAppTokens */.Yi)({
        ...app,
        ...place,
        github,
        url,
        clock,
        permissions,
        onToken: (made) => {
            minted.push(made);
            onToken(made);
        },
    });
    const revoke = async () => {
        const gone = await Promise.all(minted.map((made) => (0,app_token/* revokeToken */.w$)(github, made)));
        return gone.every(Boolean);
    };
    return { github, token, revoke };
};
/** The command for ssh where there is a key for it; undefined without one. */
const openSsh = async (settings, url) => {
    const { credential, signal } = settings;
    const { key, knownHosts, token } = credential;
    if (key === undefined)
        return undefined;
    const http = createHttp({ signal });
    return (0,ssh/* prepareSsh */.i)({
        ...settings,
        key,
        knownHosts: knownHosts ?? (await githubHostKeys({ ...settings, http, url, token })),
    });
};


/***/ }),

/***/ 831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ withManifests)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
// EXTERNAL MODULE: ./build/src/gitops/api-contains.js
var api_contains = __nccwpck_require__(234);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/gitops/answer-fields.js
var answer_fields = __nccwpck_require__(530);
// EXTERNAL MODULE: ./build/src/gitops/api-blobs.js
var api_blobs = __nccwpck_require__(559);
// EXTERNAL MODULE: ./build/src/gitops/judge-github.js
var judge_github = __nccwpck_require__(469);
;// CONCATENATED MODULE: ./build/src/gitops/api-commit.js


/** A branch to delete must be named so; git's own name for "nothing". */
const nothing = '0'.repeat(40);
const createCommitWriter = ({ github, place, repositoryPath, repositoryId }) => {
    /** One request: the commit is made on the branch only if its head is still the parent. GitHub signs it. */
    const commitOnBranch = async (commit, owner) => {
        const { headline, body } = partsOf(commit.message);
        const input = {
            branch: { repositoryNameWithOwner: owner, branchName: place.branch },
            expectedHeadOid: commit.parent,
            message: { headline, body },
            fileChanges: {
                additions: commit.files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
            },
        };
        const answer = await github.graphql(createCommit, { input });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        // A replica that lags behind says the same of a head that is still there: either way the head is read anew.
        if (error)
            return { ended: 'lost', reason: error.message };
        return { ended: 'landed', commit: (0,answer_fields/* textAt */.$6)(judged.data, 'createCommitOnBranch', 'commit', 'oid') };
    };
    /** A commit that keeps the modes of its files, on no branch yet. Without an author GitHub signs those of an App. */
    const looseCommit = async ({ parent, message, files }, tree) => {
        const entries = [];
        for (const { path, mode, bytes } of files) {
            const blob = await post('/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' });
            if ('again' in blob)
                return blob;
            entries.push({ path, mode, type: 'blob', sha: (0,answer_fields/* textAt */.$6)(blob.data, 'sha') });
        }
        const newTree = await post('/git/trees', { base_tree: tree, tree: entries });
        if ('again' in newTree)
            return newTree;
        const body = { message: message.trimEnd(), tree: (0,answer_fields/* textAt */.$6)(newTree.data, 'sha'), parents: [parent] };
        const commit = await post('/git/commits', body);
        return 'again' in commit ? commit : (0,answer_fields/* textAt */.$6)(commit.data, 'sha');
    };
    const post = async (path, body) => (0,judge_github/* judgeRest */.I)(await github.rest({ method: 'POST', path: `${repositoryPath()}${path}`, body }), place);
    const move = async ({ branch, before, after, force }) => {
        const update = { name: `refs/heads/${branch}`, beforeOid: before ?? nothing, afterOid: after, force };
        const answer = await github.graphql(updateRefs, { input: { repositoryId: repositoryId(), refUpdates: [update] } });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND', 'UNPROCESSABLE']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        if (error === undefined)
            return { ended: 'landed', commit: after };
        const lost = { ended: 'lost', reason: error.message };
        if (saysMoved(error))
            return lost;
        const head = await headOf(branch);
        if (typeof head !== 'string')
            return unclear(head);
        // Where the branch is as it was, it was refused for another reason.
        if (head === (before ?? ''))
            (0,judge_github/* judgeGraphql */.P)(answer, place);
        return lost;
    };
    const headOf = async (branch) => {
        const [owner, name] = repositoryPath().split('/').slice(-2);
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refQuery, { owner, name, ref: `refs/heads/${branch}` }), place);
        return 'again' in judged ? judged : (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'ref', 'target', 'oid');
    };
    return { commitOnBranch, looseCommit, move };
};
const createCommit = 'mutation Commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
const updateRefs = 'mutation Move($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const refQuery = `query Ref($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;
/** Ways to say that a branch is not where it was expected. GitHub documents none: after other words the branch is asked. */
const movedOn = /expected|does not (?:match|point)|not a fast.forward|fast-forward|already exists|does not exist|stale/i;
const saysMoved = ({ type, message }) => type !== 'UNPROCESSABLE' || movedOn.test(message);
/** Of a request that failed halfway nobody knows whether it was done. */
const unclear = ({ again: reason, ...wait }) => ({ ended: 'unclear', reason, ...wait });
const partsOf = (message) => {
    const [headline = '', ...rest] = message.trimEnd().split('\n');
    return { headline, body: rest.join('\n').trim() };
};

;// CONCATENATED MODULE: ./build/src/gitops/walk-history.js
/**
 * The first `count` commits of a history in the order in which they came to the branch, newest first: a commit after all
 * its children, and what a merge brought in before what it was merged into. `lacking`: a parent is not known here, so
 * the walk may have ended too soon.
 */
const walkHistory = ({ known, from, count }) => {
    const { childrenOf, lacking } = countChildren(known, from);
    const commits = [];
    const next = [from];
    const reached = (parent) => {
        const left = (childrenOf.get(parent) ?? 0) - 1;
        childrenOf.set(parent, left);
        return left === 0 && known.has(parent);
    };
    for (let commit = known.get(from); commit && commits.length < count; commit = known.get(next.at(-1) ?? '')) {
        next.pop();
        commits.push(commit);
        next.push(...[...new Set(commit.parents)].filter(reached));
    }
    return { commits, complete: !lacking && next.length === 0, lacking: lacking && commits.length < count };
};
const countChildren = (known, from) => {
    const childrenOf = new Map();
    const seen = new Set([from]);
    const unread = [from];
    let lacking = false;
    for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
        const commit = known.get(id);
        lacking ||= commit === undefined;
        for (const parent of new Set(commit?.parents)) {
            childrenOf.set(parent, (childrenOf.get(parent) ?? 0) + 1);
            if (!seen.has(parent))
                unread.push(parent);
            seen.add(parent);
        }
    }
    return { childrenOf, lacking };
};

;// CONCATENATED MODULE: ./build/src/gitops/api-history.js




/** GitHub gives a hundred commits a page, by time. */
const pageSize = 100;
/** The commits of a branch, read page by page as far as they are asked for. */
const createHistoryReader = ({ github, place, owner, name }) => {
    const known = new Map();
    const readPage = async (from, after) => {
        const variables = { owner, name, oid: from, first: pageSize, after: after ?? null };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(historyQuery, variables), place);
        if ('again' in judged)
            return judged;
        const history = (0,answer_fields.at)(judged.data, 'repository', 'object', 'history');
        if (history === undefined)
            throw new failure/* Failure */.H('not-found', `${place.url} has no commit ${from}`);
        for (const commit of (0,answer_fields/* listAt */.gT)(history, 'nodes').map(readCommit))
            known.set(commit.id, commit);
        const more = (0,answer_fields.at)(history, 'pageInfo', 'hasNextPage') === true;
        return { next: more ? (0,answer_fields/* textAt */.$6)(history, 'pageInfo', 'endCursor') : undefined };
    };
    return async (from, count) => {
        let after;
        for (;;) {
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const page = await readPage(from, after);
            if ('again' in page)
                return page;
            if (page.next === undefined) {
                const { commits, complete } = walkHistory({ known, from, count });
                return { commits, complete };
            }
            after = page.next;
        }
    };
};
const historyQuery = `query Log($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first, after: $after) {
          nodes { oid message committedDate author { name email } parents(first: 10) { nodes { oid } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    parents: (0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes').map((parent) => (0,answer_fields/* textAt */.$6)(parent, 'oid')),
    author: `${(0,answer_fields/* textAt */.$6)(commit, 'author', 'name')} <${(0,answer_fields/* textAt */.$6)(commit, 'author', 'email')}>`,
    time: Math.floor(Date.parse((0,answer_fields/* textAt */.$6)(commit, 'committedDate')) / 1000),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var lib_glob = __nccwpck_require__(352);
;// CONCATENATED MODULE: ./build/src/lib/may-hold.js

/** Whether a file below the folder (`a/b/`) can match one of the patterns; those that begin with `!` are no help. */
const mayHold = (folder, patterns) => {
    const names = folder.split('/').filter(Boolean);
    return patterns.filter((pattern) => !pattern.startsWith('!')).some((pattern) => reaches(segmentsOf(pattern), names));
};
const segmentsOf = (pattern) => pattern.replace(/^(\.?\/)+/, '').split('/');
/** Braces may hold slashes, so that a pattern with them has no segments to go by. */
const reaches = ([segment, ...more], names) => {
    const [name, ...deeper] = names;
    if (name === undefined)
        return true;
    if (segment === undefined)
        return false;
    if (segment === '**' || /[{}]/.test([segment, ...more].join('/')))
        return true;
    return isMatch(segment, name) && reaches(more, deeper);
};
const isMatch = (pattern, name) => {
    const glob = (0,lib_glob/* parseGlob */.q)(pattern);
    return 'mistake' in glob || glob.matches(name);
};

;// CONCATENATED MODULE: ./build/src/gitops/api-tree.js



/**
 * The files below a tree object. GitHub cuts the recursive listing off at 100,000 entries or 7 MB (`truncated`, REST docs
 * "Get a tree"): then folder by folder, and only into those that the patterns can reach.
 */
const createTreeReader = ({ github, place, patterns, repositoryPath }) => {
    const folders = new Map();
    const list = async (object, recursive) => {
        const known = folders.get(object);
        if (known)
            return known;
        const path = `${repositoryPath()}/git/trees/${object}${recursive ? '?recursive=1' : ''}`;
        const judged = (0,judge_github/* judgeRest */.I)(await github.rest({ path }), place);
        if ('again' in judged)
            return judged;
        const entries = (0,answer_fields/* listAt */.gT)(judged.data, 'tree').map(readEntry);
        const listing = { entries, truncated: (0,answer_fields.at)(judged.data, 'truncated') === true };
        // A tree object never changes: after a lost race only the folders that did are read again.
        if (!recursive && !listing.truncated)
            folders.set(object, listing);
        return listing;
    };
    /** All that is below a folder, or what is in it and the folders to go on with. */
    const step = async ({ object, prefix }) => {
        const whole = await list(object, true);
        if ('again' in whole)
            return whole;
        if (!whole.truncated)
            return { files: named(whole.entries.filter(isFile), prefix), folders: [] };
        const here = await list(object, false);
        if ('again' in here)
            return here;
        const folders = here.entries.filter(({ isTree }) => isTree);
        return {
            files: named(here.entries.filter(isFile), prefix),
            folders: folders
                .map((folder) => ({ object: folder.object, prefix: `${prefix}${folder.path}/` }))
                .filter((folder) => mayHold(folder.prefix, patterns)),
        };
    };
    return async (object) => {
        const found = [];
        const waiting = [{ object, prefix: '' }];
        for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
            const next = await step(folder);
            if ('again' in next)
                return next;
            found.push(next.files);
            waiting.push(...next.folders);
        }
        return found.flat();
    };
};
const readEntry = (entry) => ({
    path: (0,answer_fields/* textAt */.$6)(entry, 'path'),
    mode: (0,answer_fields/* textAt */.$6)(entry, 'mode'),
    object: (0,answer_fields/* textAt */.$6)(entry, 'sha'),
    isTree: (0,answer_fields/* textAt */.$6)(entry, 'type') === 'tree',
});
const isFile = ({ isTree }) => !isTree;
const named = (entries, prefix) => entries.map(({ path, mode, object }) => ({ path: `${prefix}${path}`, mode, object }));

;// CONCATENATED MODULE: ./build/src/gitops/api-remote.js








/** A branch on GitHub, read and written through its API: no git, and commits that GitHub makes and signs itself. */
const createApiRemote = (settings) => {
    const { github, url, owner, name, branch, patterns, now, credential } = settings;
    const place = { url, branch, now, ...(credential && { credential }) };
    let repository = { id: '', path: `/repos/${owner}/${name}` };
    const repositoryPath = () => repository.path;
    const filesBelow = createTreeReader({ github, place, patterns, repositoryPath });
    const read = (0,api_blobs/* createBlobReader */.n)({ github, place, owner, name, repositoryPath });
    const log = createHistoryReader({ github, place, owner, name });
    const writer = createCommitWriter({ github, place, repositoryPath, repositoryId: () => repository.id });
    const trees = new Map();
    const made = new Map();
    const readHead = async () => {
        const variables = { owner, name, ref: `refs/heads/${branch}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(headQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        repository = { id: (0,answer_fields/* textAt */.$6)(found, 'id'), path: `/repos/${(0,answer_fields/* textAt */.$6)(found, 'nameWithOwner')}` };
        if ((0,answer_fields.at)(found, 'isArchived') === true) {
            throw new failure/* Failure */.H('denied', `${url} is archived: unarchive it, or correct manifests-repository`);
        }
        const head = api_remote_readCommit((0,answer_fields.at)(found, 'ref', 'target'));
        if (head.id === '')
            throw new failure/* Failure */.H('not-found', `${url} has no branch ${branch}: correct manifests-branch`);
        trees.set(head.id, head.tree);
        return head;
    };
    const treeOf = async (commit) => {
        const known = trees.get(commit);
        if (known !== undefined)
            return known;
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(treeQuery, { owner, name, oid: commit }), place);
        if ('again' in judged)
            return judged;
        const tree = (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'object', 'tree', 'oid');
        if (tree === '')
            throw new failure/* Failure */.H('not-found', `${url} has no commit ${commit}`);
        trees.set(commit, tree);
        return tree;
    };
    /** A commit of ours whose making broke off is told by what it stands on and what it says: its id is the server's. */
    const isOurs = (head) => {
        const ours = [...made.values()].find(({ commit, lost }) => !lost && commit.parent === head.parent && commit.message.trim() === head.message.trim());
        return ours && { ours: ours.id };
    };
    const send = async (commit) => {
        // GitHub makes every file that it commits on a branch 100644: createCommitOnBranch knows no modes.
        const plain = commit.files.every(({ mode }) => mode === '100644');
        if (plain)
            return writer.commitOnBranch(commit, repository.path.slice('/repos/'.length));
        return sendLoose(commit, { branch, before: commit.parent, force: false });
    };
    const sendLoose = async (commit, onto) => {
        const loose = await writer.looseCommit(commit, trees.get(commit.parent) ?? '');
        return typeof loose === 'string' ? writer.move({ ...onto, after: loose }) : unclear(loose);
    };
    const madeAs = (id) => {
        const ours = made.get(id);
        if (ours === undefined)
            throw new Error(`no commit was made as ${id}`);
        return ours;
    };
    return {
        url,
        branch,
        fetch: async () => {
            const head = await readHead();
            if ('again' in head)
                return head;
            const files = await filesBelow(head.tree);
            return 'again' in files ? files : { commit: head.id, files, ...isOurs(head) };
        },
        read,
        log,
        snapshot: async (commit) => {
            const tree = await treeOf(commit);
            if (typeof tree !== 'string')
                return tree;
            const files = await filesBelow(tree);
            return 'again' in files ? files : { commit, files };
        },
        commit: async (commit) => {
            const id = (0,external_node_crypto_.randomUUID)();
            made.set(id, { commit, id, lost: false });
            return id;
        },
        push: async (id) => {
            const ours = madeAs(id);
            const verdict = await send(ours.commit);
            made.set(id, { ...ours, lost: verdict.ended === 'lost' });
            return verdict;
        },
        // A branch of our own is set anew as a whole, which createCommitOnBranch cannot do.
        propose: (id, onto) => sendLoose(madeAs(id).commit, { ...onto, force: true }),
    };
};
const headQuery = `query Head($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner isArchived
    ref(qualifiedName: $ref) { target { ... on Commit { oid message tree { oid } parents(first: 1) { nodes { oid } } } } }
  }
}`;
const treeQuery = `query Tree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`;
const api_remote_readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    tree: (0,answer_fields/* textAt */.$6)(commit, 'tree', 'oid'),
    parent: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes')[0], 'oid'),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

;// CONCATENATED MODULE: ./build/src/gitops/choose-transport.js

/** `auto` is git wherever there is one, since it is quicker and uses up no rate limit; without it, the API. */
const chooseTransport = async ({ wanted, onGitHub, credential, hasGit }) => {
    if (wanted === 'git')
        return 'git';
    const missing = whyNoApi(onGitHub, credential);
    if (wanted === 'api') {
        if (missing === undefined)
            return 'api';
        throw new failure/* Failure */.H('invalid-input', `transport: holds "api", but ${missing}`);
    }
    return missing !== undefined || (await hasGit()) ? 'git' : 'api';
};
const whyNoApi = (onGitHub, { key, app, token }) => {
    if (!onGitHub)
        return 'manifests-repository is not on this GitHub server, whose API it is: use `git`';
    if (key !== undefined)
        return 'ssh-key is for git: leave it empty';
    return app === undefined && token === undefined
        ? 'the API asks for a token: give manifests-token, or a GitHub App'
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/credential.js
/** The inputs that a credential came from, as messages call it. */
const nameOf = ({ token, app, key }, transport = 'git') => {
    if (key !== undefined && transport === 'git')
        return 'ssh-key';
    return app !== undefined && token === undefined ? 'the GitHub App' : 'manifests-token';
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/gitops/git-output.js
/** `mode type object<TAB>path<NUL>` of `git ls-tree -z` (git-ls-tree(1)). */
const readTree = (text) => text
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
    return { path: entry.slice(tab + 1), mode, object };
});
/** `object type size<LF>contents<LF>` of `git cat-file --batch` (git-cat-file(1)). */
const readBatch = (bytes) => {
    const blobs = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0x0a, at);
        const [object = '', type, size] = bytes.subarray(at, end).toString().split(' ');
        if (type !== 'blob')
            throw new Error(`git has no blob ${object}: ${type}`);
        blobs.push([object, bytes.subarray(end + 1, end + 1 + Number(size))]);
        at = end + 1 + Number(size) + 1;
    }
    return blobs;
};
/** `git rev-list --header` (git-rev-list(1)): the id, then the commit as it is stored with its message indented, then NUL. */
const readCommits = (text) => text
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
    const end = entry.indexOf('\n\n');
    const [id = '', ...lines] = (end < 0 ? entry : entry.slice(0, end)).split('\n');
    const values = (key) => lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    const [, author = '', time = '0'] = /^(.*>) (\d+)/.exec(values('author')[0] ?? '') ?? [];
    const message = end < 0 ? '' : entry.slice(end + 2).replace(/^ {4}/gm, '');
    return { id, parents: values('parent'), author, time: Number(time), message };
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __nccwpck_require__(617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __nccwpck_require__(650);
;// CONCATENATED MODULE: ./build/src/gitops/git-refusal.js

/** The one clear message for what git said; `words` are the server's own, '' when it said nothing. */
const gitRefusal = (stderr, words, place) => {
    const rule = rules.find(({ pattern }) => pattern.test(stderr));
    if (rule === undefined)
        return new failure/* Failure */.H('unexpected', `git failed against ${place.url}: ${lastWords({ stderr })}`);
    return new failure/* Failure */.H(rule.reason, rule.tell({ ...place, stderr, words, credential: place.credential ?? 'manifests-token' }));
};
const quoted = ({ words }) => (words === '' ? '' : ` (it says: ${words})`);
const rules = [
    {
        pattern: /couldn't find remote ref|Remote branch .* not found/i,
        reason: 'not-found',
        tell: ({ url, branch }) => `${url} has no branch ${branch}: correct manifests-branch`,
    },
    {
        pattern: /Authentication failed|could not read (?:Username|Password)|returned error: 401/i,
        reason: 'denied',
        tell: (said) => said.anonymous
            ? `${said.url} asks for a token, and manifests-token is empty${quoted(said)}: give it, and see that the secret it comes from is set for this repository`
            : `${said.url} does not accept ${said.credential}${quoted(said)}: give one that is valid for it`,
    },
    {
        pattern: /Permission denied \(|Load key .*(?:invalid format|error in libcrypto)/i,
        reason: 'denied',
        tell: ({ url, stderr, anonymous }) => anonymous
            ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
            : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
    },
    {
        pattern: /Host key verification failed|host key .* has changed|No .* host key is known/i,
        reason: 'denied',
        tell: ({ url, stderr }) => `${url} shows another host key than those that are known: ${lastLine(stderr, /host key/i)}. Give its keys as ssh-known-hosts`,
    },
    {
        pattern: /key you are authenticating with has been marked as read only/i,
        reason: 'denied',
        tell: ({ url }) => `${url} takes ssh-key for reading alone: allow the deploy key write access`,
    },
    {
        pattern: /returned error: 403|Permission to .* denied|access .* not granted/i,
        reason: 'denied',
        tell: ({ url, credential, words }) => `${url} refuses ${credential}: ${words || 'HTTP 403'}. It needs to read and write contents`,
    },
    {
        pattern: /repository .*not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
        reason: 'not-found',
        tell: ({ url, credential }) => `there is no repository ${url}, or ${credential} may not see it`,
    },
    {
        pattern: /not allow request for unadvertised object/i,
        reason: 'rejected',
        tell: ({ url }) => `${url} gives out no single objects, which this needs: have its server speak git's protocol 2, or set uploadpack.allowAnySHA1InWant there`,
    },
    {
        pattern: /returned error: 30[1278]/,
        reason: 'unreachable',
        tell: ({ url }) => `${url} redirects, and the token is not sent on to another address: give the one that it has now`,
    },
    {
        pattern: /resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|SSL|certificate|unable to access/i,
        reason: 'unreachable',
        tell: ({ url, stderr }) => `cannot reach ${url}: ${lastWords({ stderr })}`,
    },
];
const lastLine = (stderr, pattern) => stderr
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim() ?? '';
/** What git gave as the reason, on one line. */
const lastWords = ({ stderr }) => stderr
    .split('\n')
    .flatMap((line) => /^(?:fatal|error): (.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 2)
    .join('; ') || stderr.trim().split('\n').slice(-1).join('');

// EXTERNAL MODULE: ./build/src/gitops/github-refusal.js
var github_refusal = __nccwpck_require__(998);
;// CONCATENATED MODULE: ./build/src/gitops/judge-git.js



/** All the words in which git and GitHub say that the branch has moved on. */
const lostRace = /non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info|incorrect old value|reference already exists/i;
const passing = /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|hung up|early EOF|Connection reset|unexpected disconnect|Internal Server Error|Empty reply|operation too slow|RPC failed/i;
/** An answer of the server that no other attempt changes, whatever broke afterwards. */
const refused = /(?:returned error:|HTTP) 4(?!29)\d\d/;
const mayPass = (text) => passing.test(text) && !refused.test(text);
/** Judges a push by the status line of `--porcelain`; a refusal is thrown as a Failure. */
const judgePush = (answer, place) => {
    if (answer.code === 0)
        return { ended: 'landed' };
    const status = /^!\t[^\t]*\t(.*)$/m.exec(answer.stdout)?.[1] ?? '';
    if (lostRace.test(status))
        return { ended: 'lost', reason: status };
    if (mayPass(status) || (status === '' && mayPass(answer.stderr))) {
        const wait = waitAfter(answer);
        return {
            ended: 'unclear',
            reason: lastWords(answer) || status,
            ...(wait !== undefined && { waitMilliseconds: wait }),
        };
    }
    if (status !== '')
        throw declined(answer, status, place);
    throw failureOf(answer, place);
};
/** True when trying again later may help: a server that is busy or a connection that broke. */
const isPassing = ({ stderr }) => mayPass(stderr);
/** Git shows no `retry-after`: the least to wait for a server that counts requests. */
const waitAfter = ({ stderr }) => /(?:returned error:|HTTP) 429/.test(stderr) ? 10_000 : undefined;
const declined = ({ stderr }, status, place) => {
    const because = remoteWords(stderr);
    const words = because === '' ? status : `${status}: ${because}`;
    const known = (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    const next = "Let the token's owner bypass the branch's protection, or choose another manifests-branch";
    return known ?? new failure/* Failure */.H('denied', `${place.url} does not take a push to ${place.branch}: ${words}. ${next}`);
};
/** The one clear message for a git command that failed against the remote. */
const failureOf = ({ stderr }, place) => {
    const words = remoteWords(stderr) || sshWords(stderr);
    const known = words === '' ? undefined : (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    return known ?? gitRefusal(stderr, words, place);
};
/** Over ssh GitHub's own words come as they are, behind `ERROR: `. */
const sshWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^ERROR: (.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');
const remoteWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');

;// CONCATENATED MODULE: ./build/src/gitops/git-repository.js





const createGitRepository = async (settings) => {
    const { processes, directory, place, token, sshCommand } = settings;
    const { url } = place;
    await (0,git_bare/* initBare */.d)(directory, url);
    const git = (0,outside_git/* createGit */.l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const local = async (args, input) => {
        const output = await git(args, input === undefined ? {} : { input });
        if (output.code !== 0)
            throw new Error(`git ${args[0]} ended with ${output.code}: ${output.stderr.trim()}`);
        return output;
    };
    return {
        git,
        local,
        fetch: async (args, input) => {
            const output = await git(args, input === undefined ? {} : { input });
            if (output.code === 0)
                return undefined;
            if (isPassing(output))
                return (0,retry/* again */.T)(`the server is busy: ${lastWords(output)}`, waitAfter(output));
            throw failureOf(output, place);
        },
    };
};
const fetchCommand = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--recurse-submodules=no',
];

;// CONCATENATED MODULE: ./build/src/gitops/git-commits.js



const createCommits = ({ local, fetch }) => {
    const known = new Map();
    let last = Promise.resolve();
    // One after the other: fetches side by side into one repository trip over each other's files.
    const deepen = (what, count) => {
        const fetched = last.then(() => fetch([...fetchCommand, commitsOnly, `--depth=${count}`, 'origin', what]));
        last = fetched.catch(() => undefined);
        return fetched;
    };
    const learn = async (from, reference) => {
        const listed = readCommits((await from(['rev-list', '--header', reference])).stdout);
        for (const commit of listed)
            known.set(commit.id, commit);
        return listed[0]?.id ?? '';
    };
    return {
        learn,
        bring: async (branch, count) => {
            const busy = await deepen(`+refs/heads/${branch}:${tip}`, count).catch(() => 'failed');
            if (busy === undefined)
                await learn(local, tip);
        },
        log: async (from, count) => {
            await last;
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const busy = await deepen(from, count);
            if (busy)
                return busy;
            await learn(local, from);
            const { commits, complete } = walkHistory({ known, from, count });
            return { commits, complete };
        },
    };
};
const tip = 'refs/slipway/tip';
const commitsOnly = '--filter=tree:0';

;// CONCATENATED MODULE: ./build/src/gitops/import-stream.js
/** One commit on top of its parent as git-fast-import(1) reads it: the given files change, all others stay. Its id is printed. */
const importStream = ({ reference, parent, author, epochSeconds, message, files }) => {
    const who = `${author.name} <${author.email}> ${epochSeconds} +0000`;
    return Buffer.concat([
        Buffer.from(`commit ${reference}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
        ...data(Buffer.from(message)),
        Buffer.from(`from ${parent}\n`),
        ...files.flatMap(({ mode, path, bytes }) => [Buffer.from(`M ${mode} inline ${quotePath(path)}\n`), ...data(bytes)]),
        Buffer.from('get-mark :1\ndone\n'),
    ]);
};
const data = (bytes) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
const quotePath = (path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

;// CONCATENATED MODULE: ./build/src/gitops/git-remote.js







/** Opens a remote for as long as the work lasts. */
const withRemote = async (settings, work) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-gitops-'));
    try {
        return await work(await openRemote({ ...settings, directory }));
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const head = 'refs/slipway/head';
const next = 'refs/slipway/next';
const openRemote = async (settings) => {
    const { directory, url, branch, token, sshCommand, credential, recentCommits = 0, now } = settings;
    const anonymous = token === undefined && sshCommand === undefined;
    const place = { url, branch, anonymous, ...(credential && { credential }) };
    const open = (name) => createGitRepository({ ...settings, directory: (0,external_node_path_.join)(directory, name), place });
    const [{ git, local, fetch }, commits] = await Promise.all([open('files'), open('commits').then(createCommits)]);
    const blobs = new Map();
    let fetches = 0;
    const push = async ({ commit, branch: onto, expected }) => {
        const lease = `--force-with-lease=refs/heads/${onto}:${expected}`;
        const options = ['--porcelain', lease, '--no-follow-tags', '--no-signed', '--recurse-submodules=no'];
        const answer = await git(['push', ...options, 'origin', `${commit}:refs/heads/${onto}`]);
        return judgePush(answer, { ...place, branch: onto });
    };
    return {
        url,
        branch,
        fetch: async () => {
            const first = fetches === 0;
            const along = first && recentCommits > 0 ? commits.bring(branch, recentCommits) : undefined;
            const options = first ? [...asIfEmpty, ...fetchCommand, namesOnly] : [...fetchCommand, whatChanged];
            const depth = `--depth=${first ? 1 : Math.max(1, Math.min(recentCommits, meanwhile))}`;
            const fetched = fetch([...options, depth, 'origin', `+refs/heads/${branch}:${head}`]);
            const busy = await fetched.finally(() => along);
            if (busy)
                return busy;
            fetches += 1;
            const commit = await commits.learn(local, head);
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        read: async (objects) => {
            const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
            if (unread.length === 0)
                return blobs;
            const here = fetches > 1 ? await local(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']) : undefined;
            const away = unread.filter((object) => !here?.stdout.includes(object));
            const options = [...asIfEmpty, ...fetchCommand, namesOnly, 'origin', '--stdin'];
            const busy = away.length > 0 ? await fetch(options, lines(away)) : undefined;
            if (busy)
                return busy;
            const batch = await local(['cat-file', '--batch'], lines(unread));
            for (const [object, bytes] of readBatch(batch.bytes))
                blobs.set(object, bytes);
            return blobs;
        },
        log: commits.log,
        snapshot: async (commit) => {
            const busy = await fetch([...fetchCommand, namesOnly, '--depth=1', 'origin', commit]);
            if (busy)
                return busy;
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        commit: async (commit) => {
            const stream = importStream({ ...commit, reference: next, epochSeconds: Math.floor(now() / 1000) });
            return (await local(['fast-import', '--quiet', '--force', '--done'], stream)).stdout.trim();
        },
        // A branch that is gone by now would be made anew: its head must still be what the commit stands on.
        push: (commit) => push({ commit, branch, expected: `${commit}^` }),
        propose: (commit, onto) => push({ commit, branch: onto.branch, expected: onto.before ?? '' }),
    };
};
/** As git's own fetch of missing objects does: a server that is told of a commit takes its blobs for being here. */
const asIfEmpty = ['-c', 'fetch.negotiationAlgorithm=noop'];
const namesOnly = '--filter=blob:none';
/** After a lost race: so many commits come with the new head, since those that others made meanwhile are asked about next. */
const meanwhile = 16;
/** After a lost race: the blobs that changed since come with the new head, which saves a round trip in the race. */
const whatChanged = '--filter=blob:limit=1m';
const lines = (objects) => `${objects.join('\n')}\n`;

// EXTERNAL MODULE: ./build/src/gitops/open-credential.js + 6 modules
var open_credential = __nccwpck_require__(952);
;// CONCATENATED MODULE: ./build/src/gitops/pull-request-answers.js

/** One commit with our trailers on the base is what a later run reads best. */
const allowedMethods = (data) => [
    ['squashMergeAllowed', 'SQUASH'],
    ['rebaseMergeAllowed', 'REBASE'],
    ['mergeCommitAllowed', 'MERGE'],
].flatMap(([field = '', method = '']) => ((0,answer_fields.at)(data, 'repository', field) === true ? [method] : []));
const readProposal = (head, compared) => ({
    head,
    base: (0,answer_fields/* textAt */.$6)(compared, 'merge_base_commit', 'sha'),
    ahead: (0,answer_fields/* numberAt */.tk)(compared, 'ahead_by') ?? 0,
    files: new Map((0,answer_fields/* listAt */.gT)(compared, 'files').map((file) => [(0,answer_fields/* textAt */.$6)(file, 'filename'), (0,answer_fields/* textAt */.$6)(file, 'sha')])),
    message: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(compared, 'commits').at(-1), 'commit', 'message'),
});
const readPull = (pull) => ({
    number: (0,answer_fields/* numberAt */.tk)(pull, 'number') ?? 0,
    url: (0,answer_fields/* textAt */.$6)(pull, 'html_url'),
    id: (0,answer_fields/* textAt */.$6)(pull, 'node_id'),
    title: (0,answer_fields/* textAt */.$6)(pull, 'title'),
    body: (0,answer_fields/* textAt */.$6)(pull, 'body'),
    labels: (0,answer_fields/* listAt */.gT)(pull, 'labels').map((label) => (0,answer_fields/* textAt */.$6)(label, 'name')),
});
/** The refusals that say that it is there: by another run, or by this request, whose answer GitHub could not make. */
const madeAlready = ({ status, data }) => {
    const messages = [data, ...(0,answer_fields/* listAt */.gT)(data, 'errors')].map((error) => (0,answer_fields/* textAt */.$6)(error, 'message'));
    return status === 422
        ? messages.find((message) => /pull request already exists|Could not resolve to a node/i.test(message))
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/pull-requests.js




const createPullRequests = ({ github, place, owner, name }) => {
    const base = place.branch;
    const rest = async (path, request = {}) => (0,judge_github/* judgeRest */.I)(await github.rest({ ...request, path: `/repos/${owner}/${name}${path}` }), place);
    const refOf = async (branch) => {
        const variables = { owner, name, ref: `refs/heads/${branch}`, base: `refs/heads/${base}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refsQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        return {
            head: (0,answer_fields/* textAt */.$6)(found, 'ref', 'target', 'oid'),
            base: (0,answer_fields/* textAt */.$6)(found, 'base', 'target', 'oid'),
            repository: (0,answer_fields/* textAt */.$6)(found, 'id'),
        };
    };
    const find = async (branch) => {
        const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base });
        const found = await rest(`/pulls?${query}`);
        if ('again' in found)
            return found;
        const [pull] = (0,answer_fields/* listAt */.gT)(found.data);
        return pull === undefined ? undefined : readPull(pull);
    };
    const update = async (pull, text) => {
        if (pull.title === text.title && pull.body === text.body)
            return pull;
        const made = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: text });
        return 'again' in made ? made : readPull(made.data);
    };
    return {
        proposal: async (branch) => {
            const ref = await refOf(branch);
            if ('again' in ref || ref.head === '')
                return 'again' in ref ? ref : undefined;
            const compared = await rest(`/compare/${ref.base}...${ref.head}`);
            return 'again' in compared ? compared : readProposal(ref.head, compared.data);
        },
        find,
        open: async (branch, text) => {
            const body = { ...text, head: branch, base };
            const answer = await github.rest({ method: 'POST', path: `/repos/${owner}/${name}/pulls`, body });
            const made = madeAlready(answer);
            if (made === undefined) {
                const judged = (0,judge_github/* judgeRest */.I)(answer, place);
                return 'again' in judged ? judged : readPull(judged.data);
            }
            const there = await find(branch);
            if (there === undefined)
                return (0,retry/* again */.T)(made);
            return 'again' in there ? there : update(there, text);
        },
        update,
        label: async (pull, labels) => {
            const lacking = labels.filter((label) => !pull.labels.includes(label));
            if (lacking.length === 0)
                return undefined;
            const made = await rest(`/issues/${pull.number}/labels`, { method: 'POST', body: { labels: lacking } });
            return 'again' in made ? made : undefined;
        },
        mergeLater: async ({ id }, { title, body }) => {
            const methods = (0,judge_github/* judgeGraphql */.P)(await github.graphql(methodsQuery, { owner, name }), place);
            if ('again' in methods)
                return methods;
            const [mergeMethod = 'MERGE'] = allowedMethods(methods.data);
            const message = mergeMethod === 'REBASE' ? {} : { commitHeadline: title, commitBody: body };
            const input = { pullRequestId: id, mergeMethod, ...message };
            const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(autoMerge, { input }), place, ['UNPROCESSABLE', 'FORBIDDEN', '']);
            if ('again' in judged)
                return judged;
            return judged.errors[0]?.message;
        },
        close: async (pull, branch, head) => {
            const closed = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: { state: 'closed' } });
            if ('again' in closed)
                return closed;
            const ref = await refOf(branch);
            if ('again' in ref)
                return ref;
            const update = { name: `refs/heads/${branch}`, beforeOid: head, afterOid: '0'.repeat(40) };
            const answer = await github.graphql(removeRef, { input: { repositoryId: ref.repository, refUpdates: [update] } });
            // Somebody may have gone on with the branch, or removed it himself: then it is not ours to remove.
            const removed = (0,judge_github/* judgeGraphql */.P)(answer, place, ['UNPROCESSABLE', 'STALE_DATA', 'NOT_FOUND', '']);
            return 'again' in removed ? removed : undefined;
        },
    };
};
const refsQuery = `query Refs($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) { target { oid } }
    base: ref(qualifiedName: $base) { target { oid } }
  }
}`;
const methodsQuery = `query Methods($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { squashMergeAllowed rebaseMergeAllowed mergeCommitAllowed }
}`;
const autoMerge = 'mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }';
const removeRef = 'mutation Remove($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

;// CONCATENATED MODULE: ./build/src/gitops/open-manifests.js









/** Opens the GitOps repository for as long as the work lasts; then keys and tokens that were made for it are gone. */
const withManifests = async (settings, work) => {
    const { credential, serverUrl, branch, clock, processes } = settings;
    const url = urlOf(settings);
    const place = (0,repository_url/* githubRepository */.GP)(url, serverUrl);
    const hasGit = () => processes.run('git', ['--version']).then(({ code }) => code === 0, () => false);
    const transport = await chooseTransport({
        wanted: settings.transport,
        onGitHub: place !== undefined,
        credential,
        hasGit,
    });
    const tokens = (0,open_credential/* openTokens */.V)(settings, url);
    const ssh = await (0,open_credential/* openSsh */.z)(settings, url);
    const access = { token: ssh ? undefined : tokens.token, ...(ssh && { sshCommand: ssh.command }), url };
    const api = tokens.token && place ? { api: tokens.github(tokens.token), ...place } : undefined;
    const shared = { url, branch, now: clock.now, credential: nameOf(credential, transport) };
    const pulls = api && createPullRequests({ ...api, github: api.api, place: { ...shared, credential: nameOf(credential, 'api') } });
    try {
        if (transport === 'api' && api) {
            const remote = createApiRemote({ ...shared, ...api, github: api.api, patterns: settings.patterns });
            const contains = (0,api_contains/* createApiContains */.Q)({ ...api, github: api.api, place: shared });
            return await work({ remote, access, pulls, contains });
        }
        return await withRemote({ ...settings, ...shared, ...access }, (remote) => work({ remote, access, pulls, contains: undefined }));
    }
    finally {
        const closed = await Promise.allSettled([ssh?.remove(), tokens.revoke()]);
        if (closed.every((one) => one.status === 'fulfilled' && one.value !== false))
            settings.onClosed();
    }
};
const urlOf = ({ repository, serverUrl, credential }) => {
    if (credential.key === undefined)
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    const url = (0,repository_url/* sshUrl */.Yg)(repository, serverUrl);
    if (url !== undefined)
        return url;
    throw new failure/* Failure */.H('invalid-input', 'manifests-repository: should be owner/name or an ssh:// URL with ssh-key');
};


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameImage),
/* harmony export */   r: () => (/* binding */ readPast)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(417);

/**
 * Reads a place's past from the commits' own words, newest first, down to the bump that wrote what stands there. What was
 * written since then and stands no more was taken back, whoever did it and however he said so.
 */
const readPast = (place, history) => {
    const takenBack = [];
    const written = [];
    const own = place.repositories.map(_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to);
    const concerns = (image) => isAt({ ...place, repositories: own }, image);
    for (const { commit, record, by } of history) {
        const here = record.written.filter(concerns);
        const standing = here.find((image) => holds(place, image));
        if (standing !== undefined) {
            const others = written.map(({ image, by: reverting }) => taken(image, reverting));
            return { source: standing.source, byHand: false, takenBack: [...takenBack, ...others], settled: true };
        }
        written.push(...here.map((image) => ({ image, by })));
        // A hold that was reverted is none.
        if (by !== undefined)
            continue;
        takenBack.push(...record.held.filter(concerns).map((image) => ({ ...image, how: 'rollback', by: commit })));
    }
    const sure = written.filter(({ by }, index) => index === 0 || by !== undefined);
    return {
        source: written[0]?.image.source,
        byHand: written.length > 0,
        takenBack: [...takenBack, ...sure.map(({ image, by }) => taken(image, by))],
        settled: false,
    };
};
const taken = (image, by) => ({
    ...image,
    how: by === undefined ? 'edit' : 'revert',
    by,
});
const isAt = (place, { name, repository, files }) => (files === undefined || files.includes(place.path)) && isOf(place, { name, repository });
/** Two repositories in full decide by themselves; a bare name goes by what the line of `images` was called. */
const isOf = ({ name: asked, repositories }, { name, repository }) => {
    if (repositories.includes(repository))
        return true;
    return name === asked && !(repository.includes('/') && repositories.every((text) => text.includes('/')));
};
/** Whether a place pins this image, as far as it pins anything. */
const holds = (place, { tag, digest }) => {
    const compared = [
        [place.digest, digest],
        [place.tag, tag],
    ].filter(([stands, written]) => stands !== '' && written !== '');
    return compared.length > 0 && compared.every(([stands, written]) => stands === written);
};
/** Whether an image that is asked for is one that was taken back: by digest where both are known, else by tag. */
const isSameImage = (taken, asked) => taken.digest !== '' && asked.digest !== undefined
    ? taken.digest === asked.digest
    : taken.tag !== '' && taken.tag === asked.tag;


/***/ }),

/***/ 417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   to: () => (/* binding */ withoutHost)
/* harmony export */ });
/** Where people look for the place: its most telling spot. */
const startOf = ({ spots }) => (spots.find(({ part }) => part !== 'repository') ?? spots[0])?.spot.start ?? 0;
const registryHost = /^(?:[^/]*[.:][^/]*|localhost)\//;
/** `host:5000/team/app` → `team/app`. */
const withoutHost = (repository) => repository.replace(registryHost, '');
const isTemplate = (text) => /\{\{|\$\{|\$\(/.test(text);
/** It pins something, and nobody else fills it in. */
const isPinned = ({ template, image }) => !template && (image.tag !== undefined || image.digest !== undefined);


/***/ }),

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readPasts),
  i: () => (/* binding */ recentCommits)
});

// EXTERNAL MODULE: ./build/src/gitops/past.js
var past = __nccwpck_require__(8);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var trailers = __nccwpck_require__(332);
;// CONCATENATED MODULE: ./build/src/gitops/told.js

/** What a history says, newest first, as it is walked. */
const tell = (commits) => {
    const reverted = createReverted();
    return commits.map((commit) => {
        const record = (0,trailers/* readRecord */.aE)(commit.message);
        const by = reverted.by(commit);
        // Whoever reverts a rollback or a revert wants back what it took.
        if (by === undefined)
            reverted.note(commit, record);
        return { commit, record, by };
    });
};
const createReverted = () => {
    const ids = new Map();
    const shortened = [];
    const pulls = new Map();
    let merge;
    const find = ({ id, message }) => ids.get(id) ?? shortened.find(([start]) => id.startsWith(start))?.[1] ?? pulls.get(pullOf(message) ?? 0);
    return {
        note: (commit, { reverts, revertedPulls }) => {
            for (const id of reverts) {
                if (id.length < wholeId)
                    shortened.push([id, commit]);
                else
                    ids.set(id, commit);
            }
            for (const number of revertedPulls)
                pulls.set(number, commit);
        },
        /** What a merge brought in is listed between it and its first parent. */
        by: (commit) => {
            if (commit.id === merge?.until)
                merge = undefined;
            const by = find(commit) ?? merge?.by;
            if (by !== undefined && commit.parents.length > 1)
                merge ??= { by, until: commit.parents[0] };
            return by;
        },
    };
};
/** Hex digits of SHA-1; git shortens ids to fewer. */
const wholeId = 40;
/** The pull request that GitHub made this commit of: it names it when it merges and when it squashes, not when it rebases. */
const pullOf = (message) => {
    const [subject = ''] = message.split('\n', 1);
    const [, merged, squashed] = /^Merge pull request #(\d+) from |\(#(\d+)\)$/.exec(subject.trimEnd()) ?? [];
    const number = merged ?? squashed;
    return number === undefined ? undefined : Number(number);
};

;// CONCATENATED MODULE: ./build/src/gitops/read-pasts.js


/** How many commits come along with a head, since most bumps need no more. */
const recentCommits = 50;
/** How far the history is looked through for the last bump of an image: all of it, in most repositories. */
const farthest = 12_800;
/** The past of every place, from no more of the history than it takes: eight times as much whenever some is not settled. */
const readPasts = async ({ remote, head, standings }) => {
    if (standings.length === 0)
        return [];
    for (let count = recentCommits;; count = Math.min(count * 8, farthest)) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0);
        const pasts = standings.map((standing) => (0,past/* readPast */.r)(standing, told));
        if (history.complete || count === farthest || pasts.every(({ settled }) => settled))
            return pasts;
    }
};


/***/ }),

/***/ 332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ formatFiles),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   s9: () => (/* binding */ trailer),
/* harmony export */   vq: () => (/* binding */ formatNamed)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(967);

/** A trailer as git-interpret-trailers(1) knows it; nothing for an empty value. */
const trailer = (name, value) => value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`];
/** `name=repository:tag@digest`, the form that a line of `images` has. */
const formatNamed = ({ name, repository, tag, digest }) => `${name}=${repository}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
/** `name=path path`, white space and `%` as in a URL. */
const formatFiles = (name, paths) => `${name}=${[...new Set(paths)].map(encodeURI).join(' ')}`;
/**
 * Reads every trailer wherever it stands: a merged pull request's message may hold those of several commits. A blank
 * line ends what a source is said of.
 */
const readRecord = (message) => {
    const reading = { record: { written: [], held: [], reverts: [], revertedPulls: [] }, source: unknownOrigin };
    for (const text of message.split('\n')) {
        const line = text.trimEnd();
        const [, key = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
        const [, reverted] = /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line) ?? [];
        // The text of the pull request that GitHub's button "Revert" makes, which may be all that is left of it.
        const [, pull] = /^Reverts [\w.-]+\/[\w.-]+#(\d+)$/.exec(line) ?? [];
        if (pull !== undefined)
            reading.record.revertedPulls.push(Number(pull));
        if (line === '')
            reading.source = unknownOrigin;
        if (reverted !== undefined)
            reading.record.reverts.push(reverted);
        readers[key]?.(reading, value);
    }
    return reading.record;
};
const unknownOrigin = { repository: '', commit: '' };
const readers = {
    'Source-Repository': (reading, repository) => {
        reading.source = { ...reading.source, repository };
    },
    'Source-Commit': (reading, commit) => {
        reading.source = { ...reading.source, commit };
    },
    'Image-Digest': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Tag': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Held': ({ record, source }, value) => void record.held.push(...imagesOf(value, source)),
    'Image-Files': ({ record }, value) => nameFiles([...record.written, ...record.held], value),
};
const imagesOf = (value, source) => {
    const { name, rest } = named(value);
    const { repository, tag = '', digest = '' } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest) ?? { repository: '' };
    if (name === '' || (tag === '' && !(0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)))
        return [];
    return [{ name, repository, tag, digest, files: undefined, source }];
};
const nameFiles = (records, value) => {
    const { name, rest } = named(value);
    const last = records.filter((record) => record.name === name && record.files === undefined);
    const files = rest.split(' ').map(decoded);
    for (const record of last)
        record.files = files;
};
const named = (value) => {
    const equals = value.indexOf('=');
    return { name: value.slice(0, Math.max(equals, 0)), rest: value.slice(equals + 1) };
};
const decoded = (path) => {
    try {
        return decodeURI(path);
    }
    catch {
        return path;
    }
};


/***/ }),

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
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


/***/ }),

/***/ 352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LF: () => (/* binding */ formatImageJson),
  FH: () => (/* binding */ formatReference),
  Bc: () => (/* binding */ isDigest),
  dz: () => (/* binding */ isTag),
  FP: () => (/* binding */ parseImageJson),
  F2: () => (/* binding */ parseReference),
  EU: () => (/* binding */ shortName),
  aQ: () => (/* binding */ shortPin)
});

;// CONCATENATED MODULE: ./build/src/lib/json.js
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

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cT: () => (/* binding */ joinLines),
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = 64 * 1024;
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
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   RV: () => (/* binding */ parseAuthor),
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

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
const again = (reason, waitMilliseconds) => waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds };
const isAgain = (value) => typeof value === 'object' && value !== null && 'again' in value;
/**
 * Repeats until an attempt returns a value, with full jitter and no limit but the time: N writers in lockstep need N
 * rounds, so a count would fail the last ones. Fails as `timed-out` with the last reason.
 */
const retry = async (options) => {
    const { what, attempt, clock, budgetMilliseconds, firstDelayMilliseconds, longestDelayMilliseconds } = options;
    const random = options.random ?? Math.random;
    const deadline = clock.now() + budgetMilliseconds;
    for (let number = 1;; number += 1) {
        const result = await attempt(number);
        if (!isAgain(result))
            return result;
        const ceiling = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(number - 1, 30));
        const delay = Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
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

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/outside/clock.js

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};


/***/ }),

/***/ 650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ initBare)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** A bare repository with `url` as its origin, as git-init(1) and git-remote(1) would leave it, without starting them. */
const initBare = async (directory, url) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'objects'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'refs'));
    const origin = url.replace(/[\\"]/g, '\\$&');
    const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'config'), `${core}[remote "origin"]\n\turl = "${origin}"\n`);
    // Last, since it is what makes the folder a repository.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
};


/***/ }),

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const createGit = ({ processes, directory, credential, sshCommand }) => {
    const ssh = sshCommand === undefined ? {} : { GIT_SSH_COMMAND: sshCommand, GIT_SSH_VARIANT: 'ssh' };
    const environment = async () => {
        const settings = [...quiet, ...(credential === undefined ? [] : authorization(await sent(credential)))];
        return { ...unattended, ...ssh, ...configEnvironment(settings) };
    };
    return async (args, options = {}) => processes.run('git', args, { directory, ...options, env: { ...(await environment()), ...options.env } });
};
const sent = async ({ url, token }) => ({
    url,
    token: typeof token === 'string' ? token : await token(),
});
const unattended = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    LC_ALL: 'C',
};
const quiet = [
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
];
/** GitHub takes any user name with a token as the password; `x-access-token` is the one it documents for Apps. */
const authorization = ({ url, token }) => {
    if (!/^https?:/.test(url))
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const key = `http.${new URL(url).origin}/.extraHeader`;
    // The empty value drops what the machine's configuration has there: two Authorization headers are refused.
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
        // Once redirected, git sends this server's headers to whatever server it was sent to.
        ['http.followRedirects', 'false'],
    ];
};
/** `GIT_CONFIG_COUNT` and its pairs (git-config(1)): settings for one process, in no file and no argument. */
const configEnvironment = (settings) => Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
]);


/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createGitHub)
/* harmony export */ });
/** GitHub's API through the toolkit's own client. Redirects are not followed: the token is for this address alone. */
const createGitHub = (settings) => {
    const { apiUrl, graphqlUrl, token, signal, timeoutMilliseconds = 30_000 } = settings;
    const send = async (method, url, body) => {
        signal.throwIfAborted();
        const secret = await token();
        // Loaded here, not at the top: 60 ms that only those pay who use the API. Eager: within the one bundle file.
        const { getOctokit } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 150));
        const timeout = AbortSignal.timeout(timeoutMilliseconds);
        const request = { signal: AbortSignal.any([signal, timeout]), redirect: 'manual', log: silent };
        const octokit = getOctokit(secret, { log: silent });
        const headers = { 'x-github-api-version': apiVersion, 'user-agent': 'slipway' };
        return octokit
            .request({ method, url, headers, request, ...(body && { data: body }) })
            .then(answerOf)
            .catch((error) => {
            signal.throwIfAborted();
            if (timeout.aborted)
                return broken(`no answer within ${timeoutMilliseconds / 1000} s`);
            return refusalOf(error);
        });
    };
    return {
        rest: ({ method = 'GET', path, body }) => send(method, `${apiUrl.replace(/\/$/, '')}${path}`, body),
        graphql: (query, variables) => send('POST', graphqlUrl, { query, variables }),
    };
};
const apiVersion = '2022-11-28';
const ignore = () => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const answerOf = ({ status, headers, data }) => ({
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    data,
});
/** Octokit throws an answer of 400 and more, and what is no answer at all. */
const refusalOf = (error) => {
    if (error instanceof Error && 'response' in error && isResponse(error.response))
        return answerOf(error.response);
    return broken(causeOf(error));
};
const isResponse = (value) => typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'data' in value;
const broken = (how) => ({ status: 0, headers: {}, data: how });
/** The innermost reason: what lies around it says `fetch failed`. */
const causeOf = (error) => {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? causeOf(error.cause) : error.message || error.name;
};


/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  EC: () => (/* binding */ createProcesses)
});

// UNUSED EXPORTS: cannotStart, childEnvironment, keepFromInterrupts

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-exec.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_exec_js_namespaceObject = x({ ["exec"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__.exec) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/process.js





/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
const createProcesses = ({ signal, fence }) => {
    signal.addEventListener('abort', interruptChildren, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await capture(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => inherit(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};
const capture = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const code = await (0,actions_exec_js_namespaceObject.exec)(`"${onPath(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env: childEnvironment(options.env),
        listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw cannotStart(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const onPath = (command) => {
    if (command.includes('/'))
        return command;
    const files = (process.env.PATH ?? '').split(external_node_path_.delimiter).flatMap((folder) => (folder ? [(0,external_node_path_.join)(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env: childEnvironment(options.env),
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject(cannotStart(command, error)));
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)));
    for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
            process.stdout.write(chunk);
            listen?.(chunk);
        });
    }
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
});
const cannotStart = (command, error) => new failure/* Failure */.H('not-found', `cannot start ${command}: ${(0,failure/* messageOf */.b)(error)}. Install it, or put it on the PATH`, {
    cause: error,
});
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};
/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    for (const pid of descendantsOf('self').filter((pid) => !interrupted.has(pid))) {
        interrupted.add(pid);
        try {
            process.kill(Number(pid), 'SIGINT');
        }
        catch {
            // It ended by itself meanwhile.
        }
    }
};
const keptApart = new Set();
/** A child that somebody else ends: neither it nor its children are interrupted here. */
const keepFromInterrupts = (pid) => {
    keptApart.add(String(pid));
};
const descendantsOf = (pid) => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
const childrenOf = (pid) => {
    try {
        const tasks = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};


/***/ }),

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ removeSsh),
/* harmony export */   i: () => (/* binding */ prepareSsh)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** A command for ssh that uses this key and these host keys, and nothing of the user's own configuration or agent. */
const prepareSsh = async ({ temporaryDirectory, key, knownHosts, onDirectory }) => {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporaryDirectory, 'slipway-ssh-'));
    onDirectory(directory);
    const [keyFile, hostsFile] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'key'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts')];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${key.replaceAll('\r', '').trim()}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${knownHosts.trim()}\n`, { mode: 0o600 });
    const options = [
        'IdentitiesOnly=yes',
        'IdentityAgent=none',
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile="${hostsFile}"`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'ConnectTimeout=30',
        'ServerAliveInterval=15',
    ];
    const words = ['ssh', '-F', '/dev/null', '-i', keyFile, ...options.flatMap((option) => ['-o', option])];
    return { command: words.map(quoted).join(' '), remove: () => removeSsh(directory) };
};
/** Removes a folder that `onDirectory` has heard of. */
const removeSsh = (directory) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
/** For the shell by which git starts ssh (git(1), GIT_SSH_COMMAND). */
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;


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

/***/ 93:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.warning) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/lib/timeline.js



/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    return (0,markdown/* fenced */.OF)(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid');
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,markdown/* code */.aY)(name),
        `+${(0,time/* formatDuration */.a)(startedAt - origin)}`,
        (0,time/* formatDuration */.a)(endedAt - startedAt),
        ended,
    ]);
    return (0,markdown/* table */.tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
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
    const list = parseJson(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [at(entry, 'name'), at(entry, 'begin'), at(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: at(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/lib/told.js


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const told_mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= told_mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,packed_lines/* packLines */.FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = unpackLines(text);
    const value = typeof lines === 'string' ? undefined : parseJson(lines.join('\n'));
    if (!isRecord(value))
        return undefined;
    return textsIn(value);
};

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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/runner/event.js

/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
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

;// CONCATENATED MODULE: ./build/src/runner/ending.js




/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : thrown;
    if (!(error instanceof failure/* Failure */.H) && error instanceof Error && error.stack)
        actions_core_js_namespaceObject.debug(error.stack);
    const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = (0,failure/* messageOf */.b)(error);
    const more = error instanceof failure/* Failure */.H ? error.sections : [];
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
            : [{ heading: 'Timeline', body: `${ganttChart(phases)}\n\n${phaseTable(phases)}`, weight: 'detail' }]),
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
                actions_core_js_namespaceObject.debug(`${name}: ${(0,failure/* messageOf */.b)(error)}`);
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
        controller.abort(new failure/* Failure */.H('cancelled', `cancelled by ${name}`));
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
    const timeline = hide(formatTimeline(phases));
    const own = { timeline, summary: formatTold({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
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
const isPostStep = () => (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    if (process.platform !== 'linux') {
        throw new failure/* Failure */.H('invalid-input', `this action runs on Linux runners, not on ${process.platform}`);
    }
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = actions_core_js_namespaceObject.getInput(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, actions_core_js_namespaceObject.getInput);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
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
        runner.progress.warn(`could not clean up: ${(0,failure/* messageOf */.b)(error)}`);
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
/******/ var __webpack_exports__ = __nccwpck_require__(148);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
