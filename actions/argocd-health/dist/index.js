import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_github_js_6ffa5401__ from "../../../dist/packages/actions-github.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
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

/***/ 379:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(432);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __nccwpck_require__(882);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 2 modules
var argocd_token = __nccwpck_require__(903);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js + 9 modules
var manifests_access = __nccwpck_require__(50);
// EXTERNAL MODULE: ./build/src/lib/glob.js + 1 modules
var lib_glob = __nccwpck_require__(352);
;// CONCATENATED MODULE: ./build/src/gitops/image-path.js


const image_path_form = '`name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`';
/** Reads one line of `image-paths`; a string says what is wrong with it. */
const parseImagePath = (line) => {
    const [, name, files, path] = /^([^\s=#]+)=([^#]+)#(.+)$/.exec(line) ?? [];
    if (name === undefined || files === undefined || path === undefined) {
        return `should be ${image_path_form}, but it holds ${JSON.stringify(line)}`;
    }
    const glob = (0,lib_glob/* parseGlob */.q)(files);
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
        const read = (0,lib_glob/* parseGlob */.q)(raw.replace(/^!/, ''));
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

;// CONCATENATED MODULE: ./build/src/actions/argocd-health/inputs.js






const inputs_image = {
    read: (raw) => {
        const parsed = raw.startsWith('{') ? (0,image_reference/* parseImageJson */.FP)(raw) : (0,image_reference/* parseReference */.F2)(raw);
        if (typeof parsed === 'string')
            return { mistakes: [`the line ${JSON.stringify(raw)} ${parsed}`] };
        const { repository: name, tag, digest } = { repository: '', tag: '', digest: '', ...parsed };
        if (name !== '' && (tag || digest)) {
            return { value: { repository: name, tag: tag || undefined, digest: digest || undefined } };
        }
        return { mistakes: [`should be image-json or repository:tag@digest, but it holds ${JSON.stringify(raw)}`] };
    },
};
const revision = (0,inputs/* shaped */.e9)('a whole commit id of 40 hex digits', (raw) => (/^[0-9a-f]{40}$/.test(raw) ? raw : undefined));
const inputs_inputs = {
    'argocd-server': argocd_readers/* argocdServer */.AB,
    ...argocd_token/* logInInputs */.HA,
    ...argocd_readers/* applicationInputs */.y,
    'manifests-repository': (0,inputs/* optional */.lq)(manifestsRepository),
    'manifests-branch': branch,
    'manifests-files': (0,inputs/* linesOf */.Dx)(glob),
    ...tokenInputs,
    revision: (0,inputs/* optional */.lq)(revision),
    images: (0,inputs/* linesOf */.Dx)(inputs_image),
    timeout: inputs/* duration */.p0,
    ...argocd_readers/* waitInputs */.FG,
    'ca-certificate': (0,inputs/* optional */.lq)(argocd_readers/* caCertificate */.WY),
};
/** What only several inputs together show. */
const check = (input) => [
    ...(0,manifests_access/* tokenMistakes */.zk)(input),
    ...(input['manifests-repository'] === undefined && input['manifests-app-client-id'] !== undefined
        ? ['manifests-repository: should be set with manifests-app-client-id, but it is empty']
        : []),
    ...(input['manifests-repository'] === undefined && input['manifests-files'].length > 0
        ? ['manifests-repository: should be set with manifests-files, but it is empty']
        : []),
    ...(input.revision === undefined && input.images.length === 0
        ? ['revision: should be set where images is empty, since there is nothing to wait for']
        : []),
    ...(0,argocd_token/* logInMistakes */.ZJ)(input),
    ...(0,argocd_readers/* applicationMistakes */.O0)(input),
    ...(input.applications.length === 0 && input.selector === undefined && input['manifests-repository'] === undefined
        ? ['applications: should be set where manifests-repository is not, since nothing says which applications to judge']
        : []),
];


/***/ }),

/***/ 784:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _argocd_api_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(92);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(679);
/* harmony import */ var _lib_repository_url_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(497);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(16);
/* harmony import */ var _outside_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(481);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(193);
/* harmony import */ var _outside_git_history_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(594);
/* harmony import */ var _outside_http_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(705);
/* harmony import */ var _outside_http_stream_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(490);
/* harmony import */ var _outside_process_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(460);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(93);
/* harmony import */ var _argocd_token_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(903);
/* harmony import */ var _manifests_access_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(50);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(325);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(655);















const cannotTell = () => Promise.reject(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('not-found', 'manifests-repository is not set, so newer commits cannot be told from older ones'));
/** The wait ends by itself when its time is over; this is for its last look, and for what explains a failure. */
const lastWordsMilliseconds = 10_000;
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_9__/* .runAction */ .C)({
    name: 'argocd-health',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_13__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .check */ .z,
    run: (input, started) => {
        const { context, progress, fence, mask } = started;
        const over = `Argo CD did not end its answer within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(input.timeout + lastWordsMilliseconds)}`;
        const signal = (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .N)(started.signal, input.timeout + lastWordsMilliseconds, over);
        const caCertificate = input['ca-certificate'];
        const connection = { signal, ...(caCertificate === undefined ? {} : { caCertificate }) };
        const http = (0,_outside_http_js__WEBPACK_IMPORTED_MODULE_6__/* .createHttp */ .V)(connection);
        const token = (0,_argocd_token_js__WEBPACK_IMPORTED_MODULE_10__/* .argocdToken */ .cp)(input, input['argocd-server'], { http, mask, idTokenRequest: context.idTokenRequest });
        const stream = (0,_outside_http_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .createHttpStream */ .r)(connection);
        const argocd = (0,_argocd_api_js__WEBPACK_IMPORTED_MODULE_0__/* .createArgocd */ .v)({ http, stream, server: input['argocd-server'], token });
        const clock = (0,_outside_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)(signal);
        const outside = { argocd, clock, progress };
        const given = input['manifests-repository'];
        if (given === undefined)
            return (0,_run_js__WEBPACK_IMPORTED_MODULE_13__/* .run */ .e)(input, { ...outside, repository: undefined, contains: cannotTell });
        const repository = (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_14__/* .repositoryUrl */ .Ek)(given, context.serverUrl);
        const settings = {
            processes: (0,_outside_process_js__WEBPACK_IMPORTED_MODULE_8__/* .createProcesses */ .EC)({ signal, fence }),
            temporaryDirectory: context.temporaryDirectory,
            url: repository,
        };
        const reading = { runner: { ...started, signal }, clock };
        return (0,_manifests_access_js__WEBPACK_IMPORTED_MODULE_11__/* .withReadToken */ .Kz)({ input, url: repository }, reading, (manifestsToken) => (0,_outside_git_history_js__WEBPACK_IMPORTED_MODULE_5__/* .withHistory */ .$)({ ...settings, token: manifestsToken }, ({ contains }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_13__/* .run */ .e)(input, { ...outside, repository, contains })));
    },
    cleanUp: _manifests_access_js__WEBPACK_IMPORTED_MODULE_11__/* .cleanUpManifests */ .Z$,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/turns.js
/** At most `most` works at once; who comes later waits, and begins in the order of coming. */
const turns_createTurns = (most) => {
    const waiting = [];
    let underWay = 0;
    return async (work) => {
        if (underWay === most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            underWay += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            // The place is handed over, so that nobody who comes just now takes it.
            if (next === undefined)
                underWay -= 1;
            else
                next();
        }
    };
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./build/src/argocd/expectation.js

const isOf = (found, wanted) => found === wanted || found.endsWith(`/${wanted}`);
/** Whether an image that a template names is of the expected image's repository, in whatever registry. */
const isSameRepository = (named, expected) => {
    const reference = (0,image_reference/* parseReference */.F2)(named);
    return reference !== undefined && isOf(reference.repository, expected.repository);
};
/** Whether an image that a template names is exactly the expected one: by its digest where it pins one, else by its tag. */
const isExpected = (named, expected) => {
    const reference = (0,image_reference/* parseReference */.F2)(named);
    if (reference === undefined || !isOf(reference.repository, expected.repository))
        return false;
    if (reference.digest !== undefined && expected.digest !== undefined)
        return reference.digest === expected.digest;
    return reference.tag !== undefined && reference.tag === expected.tag;
};
/** An expected image as a person reads it. */
const formatExpected = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest.slice(0, 19)}…`}`;
/** A reference with its digest cut to what a person compares. */
const shortImage = (image) => image.replace(/@(sha256:[0-9a-f]{12})[0-9a-f]+$/, '@$1…');
/** A commit as a person reads it; names of branches and versions stay whole. */
const shortCommit = (revision) => /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision;

;// CONCATENATED MODULE: ./build/src/argocd/failing-pod.js
/** Reasons for which a kubelet waits that do not pass by themselves (Argo CD's health_pod.go, and those of init containers). */
const isBadReason = (reason) => /^Err|Error$|BackOff$|^InvalidImageName$/.test(reason);
/**
 * The container that keeps a pod from being ready, if one is plainly failing: it waits with an error, or has ended and
 * is not ready. One that was started again may have ended well: so ends what its probe has had stopped.
 */
const failingContainer = ({ containers }) => containers.find(({ waiting }) => waiting !== undefined && isBadReason(waiting.reason)) ??
    containers.find(({ ready, terminated, last }) => !ready && (last !== undefined || (terminated && terminated.exitCode !== 0)));
/** Whether a pod is failing, and not merely starting. A pod that is going away is neither. */
const isFailing = (pod) => !pod.ready &&
    pod.reason !== 'Terminating' &&
    (failingContainer(pod) !== undefined || isBadReason(pod.reason) || pod.health === 'Degraded');
/** How often a container has been restarted, in words. */
const times = (restarts) => restarts === 0 ? 'not restarted yet' : `restarted ${restarts === 1 ? 'once' : `${restarts} times`}`;
const describePod = (pod) => {
    const container = failingContainer(pod);
    const ended = container?.last ?? container?.terminated;
    if (container === undefined || ended === undefined)
        return `${pod.name}: ${container?.waiting?.reason ?? pod.reason}`;
    const how = ended.reason === 'OOMKilled' ? 'out of memory' : `exit code ${ended.exitCode}`;
    return `${pod.name}: ${how}, ${times(container.restarts)}`;
};
/** The failing pods in one line, without what changes at every look. */
const describePods = (pods) => {
    const [first, ...others] = pods;
    if (first === undefined)
        return '';
    return describePod(first) + (others.length > 0 ? ` (and ${others.length} more pods)` : '');
};

;// CONCATENATED MODULE: ./build/src/argocd/assess-rollout.js


const assessImages = ({ observation, expectation }) => {
    for (const expected of expectation.images) {
        const named = observation.workloads.flatMap(({ kind, name, images }) => images
            .filter((image) => isSameRepository(image, expected))
            .map((image) => ({ workload: `${kind} ${name}`, image })));
        const other = named.find(({ image }) => !isExpected(image, expected));
        if (other !== undefined) {
            const because = `${other.workload} names ${shortImage(other.image)}, not ${formatExpected(expected)}`;
            return { kind: 'other-image', because, newer: observation.revision !== expectation.commit };
        }
    }
    return undefined;
};
/** The workloads that the expectation is about: those that run its images, or all of them. */
const concerned = ({ workloads }, { images }) => {
    const naming = workloads.filter((workload) => workload.images.some((image) => images.some((expected) => isSameRepository(image, expected))));
    return naming.length > 0 ? naming : workloads;
};
const assessRollout = ({ observation, expectation }) => {
    const workloads = concerned(observation, expectation);
    const pods = observation.pods.filter((pod) => workloads.some((workload) => assess_rollout_isOf(pod, workload)));
    const failing = pods.filter((pod) => pod.current && isFailing(pod));
    const stalled = workloads.find((workload) => workload.stalled && workload.observedGeneration >= workload.generation);
    if (failing.length > 0)
        return { kind: 'failing', because: describePods(failing), final: stalled !== undefined };
    if (stalled !== undefined) {
        const because = `${stalled.kind} ${stalled.name} exceeded its progress deadline`;
        return { kind: 'failing', because, final: true };
    }
    const refused = workloads.find(isRefused);
    if (refused !== undefined) {
        const because = `${refused.kind} ${refused.name}: no pod can be created: ${refused.refusal}`;
        return { kind: 'failing', because, final: false };
    }
    const paused = workloads.find((workload) => workload.paused);
    if (paused !== undefined)
        return { kind: 'held', because: `${paused.kind} ${paused.name} is paused` };
    const unfinished = workloads.map((workload) => describeRollout(workload, pods)).find((words) => words !== undefined);
    return unfinished === undefined ? undefined : { kind: 'rolling', because: unfinished };
};
/** Told by the workload within a second; its own progress deadline tells it after ten minutes. */
const isRefused = ({ refusal, updated, desired, observedGeneration, generation }) => refusal !== undefined && updated < desired && observedGeneration >= generation;
/** Pods stand in the namespace of their workload; its name may be there again in another one. */
const assess_rollout_isOf = (pod, { kind, name, namespace }) => pod.workload === `${kind} ${name}` && pod.namespace === namespace;
const describeOld = (count) => count === 1
    ? '1 pod of the old revision has not made way yet'
    : `${count} pods of the old revision have not made way yet`;
const describeRollout = (workload, pods) => {
    const { kind, name, generation, observedGeneration, desired, updated, available, total } = workload;
    const title = `${kind} ${name}`;
    if (observedGeneration < generation)
        return `${title}: its controller has not seen the change yet`;
    if (updated < desired)
        return `${title}: ${updated} of ${desired} pods are of the new revision`;
    const fresh = pods.filter((pod) => assess_rollout_isOf(pod, workload) && pod.current);
    const ready = fresh.filter((pod) => pod.ready).length;
    // Until they are, it is no fault of the old ones that they stay.
    if (total > updated && ready < fresh.length)
        return `${title}: ${ready} of ${desired} new pods are ready`;
    if (total > updated)
        return `${title}: ${describeOld(total - updated)}`;
    if (available < desired)
        return `${title}: ${available} of ${desired} pods are ready`;
    const old = pods.find((pod) => assess_rollout_isOf(pod, workload) && !pod.current && pod.ready && pod.reason !== 'Terminating');
    return old === undefined ? undefined : `${title}: pod ${old.name} of an older revision is still ready`;
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose-pod.js


/** What keeps a pod from being ready, from its containers and its events; undefined when nothing is plainly wrong. */
const diagnosePod = (pod, events) => {
    const container = failingContainer(pod);
    return container === undefined ? diagnoseUnready(events) : diagnoseContainer(container, events);
};
const diagnoseContainer = (container, events) => {
    const { waiting } = container;
    if (waiting !== undefined && /^(ErrImage|ImagePull|InvalidImageName|ImageInspect)/.test(waiting.reason)) {
        return diagnosePull(container, waiting.message);
    }
    if (waiting !== undefined && /^(CreateContainer|RunContainer)/.test(waiting.reason)) {
        const because = `container ${container.name} cannot be created: ${waiting.message}`;
        return {
            kind: 'config',
            because,
            next: 'Correct what the message names (a missing ConfigMap, Secret or user) in the manifests.',
        };
    }
    return diagnoseEnding(container, events);
};
const diagnosePull = ({ image }, message) => {
    const cause = message.replace(/^Back-off pulling image "[^"]*"(: )?/, '').replace(/^ErrImagePull: /, '');
    const because = `image ${shortImage(image)} cannot be pulled${cause === '' ? '' : `: ${cause}`}`;
    // The image's own name, or its registry's port, may hold such a word.
    const words = cause.replace(/\S*\/\S*/g, '');
    if (/\b40[13]\b|denied|unauthorized|no basic auth|authorization/i.test(words)) {
        return {
            kind: 'image-pull',
            because,
            next: "Let the nodes pull it: check their role's ECR permissions and the repository's policy.",
        };
    }
    const next = 'Check that this very tag or digest is in the registry with all its layers, and that the nodes reach it.';
    return { kind: 'image-pull', because, next };
};
const codes = {
    126: ' (the command cannot be executed)',
    127: ' (the command was not found)',
    134: ' (SIGABRT)',
    137: ' (SIGKILL)',
    139: ' (a segmentation fault)',
    143: ' (SIGTERM)',
};
const diagnoseEnding = (container, events) => {
    const { name, last, terminated, restarts, memoryLimit } = container;
    const end = terminated ?? last ?? { exitCode: 0, reason: '' };
    const again = restarts > 0 ? `; ${times(restarts)}` : '';
    if (end.reason === 'OOMKilled' || last?.reason === 'OOMKilled') {
        const limit = memoryLimit === undefined ? 'than its node has' : `than its limit of ${memoryLimit}`;
        const because = `container ${name} was killed because it used more memory ${limit}${again}`;
        return { kind: 'out-of-memory', because, next: 'Raise resources.limits.memory, or find what takes the memory.' };
    }
    const killed = events.findLast(({ reason, message }) => reason === 'Unhealthy' && /^(Liveness|Startup)/.test(message));
    if (killed !== undefined && [0, 137, 143].includes(end.exitCode)) {
        const because = `container ${name} was restarted because its probe failed: ${killed.message}${again}`;
        return {
            kind: 'probe',
            because,
            next: 'Look at what the probe asks for, its port, path and timing, and at the log.',
        };
    }
    const because = `container ${name} ended with exit code ${end.exitCode}${codes[end.exitCode] ?? ''}${again}`;
    return { kind: 'crash', because, next: 'The end of its log says why.' };
};
const diagnoseUnready = (events) => {
    const warnings = events.filter(({ type }) => type !== 'Normal');
    const unscheduled = warnings.findLast(({ reason }) => reason === 'FailedScheduling');
    if (unscheduled !== undefined) {
        const because = `no node takes the pod: ${unscheduled.message}`;
        return { kind: 'scheduling', because, next: 'Make room: more or larger nodes, or smaller resources.requests.' };
    }
    const unhealthy = warnings.findLast(({ reason }) => reason === 'Unhealthy');
    if (unhealthy !== undefined) {
        const because = `the pod runs and is not ready: ${unhealthy.message}`;
        return {
            kind: 'probe',
            because,
            next: "Look at the probe's port and path, and at what the service waits for before it is ready.",
        };
    }
    // Other warnings, such as MissingClusterDNS, keep no pod from running.
    const failed = warnings.findLast(({ reason }) => reason.startsWith('Failed'));
    if (failed === undefined)
        return undefined;
    return {
        kind: 'config',
        because: `${failed.reason}: ${failed.message}`,
        next: 'Correct what the message names in the manifests.',
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose.js



/** The pod that tells most: failing before merely unready, of the newest revision before an older one. */
const worstPod = ({ pods }) => {
    const unwell = pods.filter((pod) => !pod.ready && pod.reason !== 'Terminating');
    return (unwell.find((pod) => pod.current && isFailing(pod)) ??
        unwell.find((pod) => pod.current) ??
        unwell.find(isFailing) ??
        unwell[0]);
};
/** Finds the cause in what was observed; undefined when nothing is plainly wrong. */
const diagnose = (observation, { events }) => {
    const refused = observation.workloads.find(isRefused);
    if (refused !== undefined)
        return diagnoseRefusal(`${refused.kind} ${refused.name}`, refused.refusal ?? '');
    const pod = worstPod(observation);
    if (pod === undefined)
        return diagnoseWithoutPod(observation, events);
    const found = diagnosePod(pod, events);
    return found === undefined ? undefined : { resource: `Pod ${pod.name}`, ...found };
};
const diagnoseRefusal = (resource, message) => {
    const quota = /quota/.test(message);
    const next = quota
        ? "Raise the namespace's quota, or ask for less."
        : 'Correct what the message names in the manifests.';
    return { kind: quota ? 'quota' : 'config', resource, because: `no pod can be created: ${message}`, next };
};
const diagnoseWithoutPod = ({ application }, events) => {
    const refused = events.findLast(({ reason }) => reason === 'FailedCreate');
    if (refused !== undefined)
        return diagnoseRefusal('ReplicaSet', refused.message);
    const unwell = application.resources.find(({ health }) => health === 'Degraded' || health === 'Missing');
    if (unwell === undefined)
        return undefined;
    return {
        kind: 'health',
        resource: `${unwell.kind} ${unwell.name}`,
        because: `it is ${unwell.health}${unwell.message === undefined ? '' : `: ${unwell.message}`}`,
        next: 'Look at this resource in Argo CD.',
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/diagnose-sync.js

/** Finds why a sync failed: the hook's own container, or the resource that the cluster did not take. */
const diagnoseSync = ({ application }, { hookPod, events }) => {
    const failures = application.operation?.failures ?? [];
    const failure = failures.find(({ hook }) => hook) ?? failures[0];
    if (failure === undefined)
        return undefined;
    const resource = `${failure.kind} ${failure.name}`;
    if (!failure.hook)
        return { kind: 'manifest', resource, because: plainRefusal(failure.message), next: correctManifest };
    const found = hookPod === undefined ? undefined : diagnosePod(hookPod, events);
    if (found === undefined)
        return { kind: 'hook', resource, because: failure.message, next: hookStep };
    return { ...found, kind: 'hook', resource };
};
const hookStep = 'Look at what this hook does; Argo CD syncs nothing after it.';
const correctManifest = 'Correct this manifest: the cluster does not take it.';
/** Without the file of kubectl's that is gone already; a field of another type than the cluster's is told without its name. */
const plainRefusal = (message) => message
    .replace(/^error when \w+ "\/[^"]*":\s*/, '')
    .replace(/^"" is invalid: patch: Invalid value: "": unrecognized type: (\w+)$/, 'a field should hold $1, and holds something else');

;// CONCATENATED MODULE: ./build/src/argocd/gather-evidence.js



const logLines = 20;
/** Asks for what explains a failure: events, and the last lines that the failing container wrote. What is denied is said in the log's place. */
const gatherEvidence = async ({ argocd, address, observation }) => {
    const pod = worstPod(observation);
    if (pod === undefined)
        return { events: await eventsWithoutPod({ argocd, address, observation }), log: [] };
    return await gatherOnPod({ argocd, address, pod });
};
/** A pod's events, and the last lines of the container that keeps it from being ready. */
const gatherOnPod = async ({ argocd, address, pod, }) => {
    const container = failingContainer(pod) ?? pod.containers.find(({ ready }) => !ready);
    const [events, log] = await Promise.all([
        orNothing(async () => await argocd.events(address, pod)),
        container === undefined ? [] : readLog({ argocd, address, pod, container }),
    ]);
    return { events, log };
};
const eventsWithoutPod = async ({ argocd, address }) => await orNothing(async () => {
    const nodes = await argocd.tree(address);
    const owners = new Set(nodes.flatMap(({ kind, parents }) => (kind === 'Pod' ? parents : [])));
    const empty = nodes.filter(({ kind, uid }) => kind === 'ReplicaSet' && !owners.has(uid));
    const events = await Promise.all(empty.slice(-3).map(async (node) => await argocd.events(address, node)));
    return events.flat();
});
/** What has not started has no log; what has restarted left it with the run before. */
const readLog = async (log) => {
    const { last, terminated, waiting } = log.container;
    if (last === undefined && terminated === undefined && waiting !== undefined)
        return [];
    const tries = terminated === undefined && last !== undefined ? [true, false] : [false];
    for (const previous of tries) {
        const written = await askLog(log, previous);
        if (written.length > 0)
            return written;
    }
    return [];
};
const askLog = async ({ argocd, address, pod, container }, previous) => {
    const ask = { namespace: pod.namespace, pod: pod.name, container: container.name, lines: logLines, previous };
    try {
        return await argocd.logs(address, ask);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return error.reason === 'denied' ? ['(no log: the token has no `logs, get`)'] : [];
    }
};
/** Evidence that cannot be had leaves the verdict as it is. */
const orNothing = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return [];
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/argocd/tree.js
var tree = __nccwpck_require__(974);
;// CONCATENATED MODULE: ./build/src/argocd/gather-hook.js


const looks = 4;
/**
 * Asks for what explains a hook that failed: its pod, and the last lines of the container that ended. Before it tries
 * again Argo CD deletes the hook, and when it gives up then there may be none (seen with 3.2.11): `before` is what was
 * gathered while it was there.
 */
const gatherHook = async (ask, before) => {
    const hook = ask.observation.application.operation?.failures.find((failure) => failure.hook);
    if (hook === undefined)
        return { events: [], log: [] };
    for (let look = 1; look <= (before.hookPod === undefined ? looks : 1); look += 1) {
        const evidence = await gatherNow(ask, hook);
        if (evidence !== undefined)
            return evidence;
        // The tree may be of a comparison before the hook was made.
        await ask.clock.sleep(500);
        await orNothing(async () => [await ask.argocd.refreshed(ask.address, 'normal')]);
    }
    return before;
};
/** What explains a hook that has failed already while its sync still runs. */
const gatherFailingHook = async (ask, before) => {
    const { resources, operation } = ask.observation.application;
    const failing = resources.find(({ hook, health }) => hook && health === 'Degraded');
    if (failing === undefined || operation?.phase !== 'Running')
        return before;
    return (await gatherNow(ask, failing)) ?? before;
};
const gatherNow = async (ask, hook) => {
    const nodes = await orNothing(async () => await ask.argocd.tree(ask.address));
    const node = podOf(nodes, hook);
    if (node === undefined)
        return undefined;
    const pods = await orNothing(async () => [await readPod(ask, node)]);
    const hookPod = pods.find(({ containers }) => containers.length > 0);
    return hookPod === undefined ? undefined : { hookPod, ...(await gatherOnPod({ ...ask, pod: hookPod })) };
};
const podOf = (nodes, { kind, name }) => {
    const owners = nodes.filter((node) => node.kind === kind && node.name === name);
    return nodes.findLast((node) => node.kind === 'Pod' && owners.some(({ uid }) => uid === node.uid || node.parents.includes(uid)));
};
const readPod = async ({ argocd, address }, node) => {
    const { namespace, name, uid, health, message, info } = node;
    const live = await argocd.live(address, { group: '', version: 'v1', kind: 'Pod', namespace, name });
    return {
        ...{ namespace, name, uid, health, message },
        workload: '',
        current: true,
        ready: false,
        reason: info['Status Reason'] ?? '',
        containers: live === undefined ? [] : (0,tree/* readContainers */.ZW)(live),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/explain.js





/** Asks Argo CD for what explains an outcome; nothing for those that explain themselves. */
const explain = async (ended) => {
    const { outcome, observation } = ended;
    if (outcome === 'sync-failed') {
        const evidence = await gatherHook(ended, ended.onHook);
        return { ...causeOf(diagnoseSync(observation, evidence)), ...logOf(evidence) };
    }
    if (outcome !== 'degraded' && outcome !== 'timed-out')
        return {};
    const evidence = await gatherEvidence(ended);
    const pod = worstPod(observation);
    const failing = pod && failingContainer(pod);
    return {
        ...causeOf(diagnose(observation, evidence)),
        ...(failing === undefined ? {} : { failingImage: failing.image }),
        ...logOf(evidence),
    };
};
const causeOf = (cause) => (cause === undefined ? {} : { cause });
const logOf = ({ log }) => (log.length === 0 ? {} : { log });

;// CONCATENATED MODULE: ./build/src/argocd/application-verdict.js


/** The verdict on what Argo CD would not even show. */
const refused = (application, { outcome, because }) => ({
    application,
    outcome,
    revision: '',
    because,
    images: [],
    confirmedPods: 0,
});
/** `name`, or `namespace/name` where the namespace was given. */
const application_verdict_titleOf = ({ namespace, name }) => namespace === undefined || namespace === 'argocd' ? name : `${namespace}/${name}`;
/** The verdict on an application that was seen, with what explains it. */
const concludeOne = async ({ argocd, clock, address, expectation, observation, onHook }, { outcome, because }) => {
    const workloads = concerned(observation, expectation);
    const verdict = {
        application: application_verdict_titleOf(address),
        outcome,
        revision: observation.revision,
        because,
        images: [...new Set(workloads.flatMap(({ images }) => images))],
        confirmedPods: observation.pods.filter(isConfirmed).length,
    };
    const children = childrenOf(observation);
    if (children.length > 0)
        verdict.children = children;
    return { ...verdict, ...(await explain({ argocd, clock, address, observation, outcome, onHook })) };
};
const childrenOf = ({ application: { resources } }) => resources.filter(({ group, kind }) => group === 'argoproj.io' && kind === 'Application').map(({ name }) => name);
const digestIn = (reference) => /sha256:[0-9a-f]{64}/.exec(reference)?.[0];
const isConfirmed = ({ ready, containers }) => ready &&
    containers.some(({ image, imageId }) => digestIn(image) !== undefined && digestIn(image) === digestIn(imageId));

;// CONCATENATED MODULE: ./build/src/argocd/ask-patiently.js

const longestPauseMilliseconds = 8_000;
const outcomes = {
    denied: 'unauthorized',
    'not-found': 'not-found',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};
/** Asks until there is an answer or a refusal; only that Argo CD is away may pass. */
const askPatiently = async (asking) => {
    const { clock, random, outageMilliseconds, tell } = asking;
    const since = clock.now();
    for (let tries = 0;; tries += 1) {
        try {
            return { answer: await inTime(asking) };
        }
        catch (error) {
            const { outcome, because, waitMilliseconds } = refusalOf(error);
            const left = Math.min(since + outageMilliseconds, asking.endsAt) - clock.now();
            if (outcome !== 'unreachable' || left <= 0)
                return { refusal: { outcome, because } };
            tell(`${because}; trying again`);
            await clock.sleep(Math.min(Math.max(pauseAfter(tries, random), waitMilliseconds), left));
        }
    }
};
/** A question that hangs, of an application that is dead, must not keep the others waiting beyond the time for all. */
const inTime = async ({ ask, clock, endsAt }) => {
    const answered = new AbortController();
    const late = async () => {
        await clock.sleep(Math.max(shortestMilliseconds, endsAt - clock.now()), answered.signal);
        throw new failure/* Failure */.H('timed-out', 'Argo CD had not answered when the time was over');
    };
    try {
        return await Promise.race([ask(), late()]);
    }
    finally {
        answered.abort();
    }
};
/** For the last look, which begins when the time is over. */
const shortestMilliseconds = 5_000;
const refusalOf = (error) => {
    const outcome = error instanceof failure/* Failure */.H ? outcomes[error.reason] : undefined;
    if (!(error instanceof failure/* Failure */.H) || outcome === undefined)
        throw error;
    return { outcome, because: error.message, waitMilliseconds: error.waitMilliseconds };
};
/** A second at first, eight after a while, spread so that many waiters do not come back at once. */
const pauseAfter = (tries, random) => Math.min(1_000 * 2 ** tries, longestPauseMilliseconds) * (0.5 + 0.5 * random());

;// CONCATENATED MODULE: ./build/src/argocd/board.js
const keyOf = ({ namespace, name }) => `${namespace}/${name}`;
const createBoard = (clock) => {
    const newest = new Map();
    const places = [];
    let open = false;
    let opened = false;
    const wakeAll = () => {
        for (const { wake } of places)
            wake();
    };
    const tell = ({ type, application }) => {
        if (!places.some(({ name }) => name === application.name))
            return;
        const before = newest.get(keyOf(application));
        if (before === undefined || application.version > before.version)
            newest.set(keyOf(application), application);
        for (const place of places) {
            if (place.known === undefined || keyOf(place.known) !== keyOf(application))
                continue;
            takeIn(place, type, application);
            place.wake();
        }
    };
    return {
        follow: ({ name }) => {
            const place = { name, known: undefined, news: false, doubt: false, wake: () => undefined };
            places.push(place);
            return {
                read: (application) => {
                    const told = newest.get(keyOf(application));
                    const news = told !== undefined && told.version > application.version;
                    Object.assign(place, { known: news ? told : application, news, doubt: false });
                },
                newest: () => {
                    place.news = false;
                    return place.known;
                },
                state: () => ({ told: open, news: place.news, doubt: place.doubt }),
                pause: async (milliseconds) => {
                    const woken = new AbortController();
                    place.wake = () => woken.abort();
                    await clock.sleep(milliseconds, woken.signal);
                    place.wake = () => undefined;
                },
            };
        },
        begin: () => {
            open = true;
            for (const place of places)
                place.doubt ||= opened;
            opened = true;
            wakeAll();
        },
        tell,
        end: () => {
            if (!open)
                return;
            open = false;
            wakeAll();
        },
    };
};
/**
 * What the stream replays when it opens is what Argo CD remembers, which may be older than what was read: only what has a
 * later version is news. One that is gone may be there again under its name, so it is looked for.
 */
const takeIn = (place, type, application) => {
    if (type === 'DELETED' || application.version === 0)
        place.doubt = true;
    else if (application.version > (place.known?.version ?? 0)) {
        place.known = application;
        place.news = true;
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/feed.js


const firstDelayMilliseconds = 1_000;
const longestDelayMilliseconds = 60_000;
/** A stream that has lived that long is worth opening again at once: load balancers close what is idle, or old. */
const soundMilliseconds = 30_000;
/** Opens the stream, and again whenever it ends. It never fails: those who follow ask by themselves where nothing is told. */
const openFeed = (settings) => {
    const board = createBoard(settings.clock);
    const closing = new AbortController();
    const { watch } = settings.argocd;
    const running = watch ? keepWatching({ ...settings, watch, board, closed: closing.signal }) : Promise.resolve();
    running.catch(() => undefined);
    return {
        follow: board.follow,
        close: async () => {
            closing.abort(new failure/* Failure */.H('cancelled', 'the wait is over'));
            await running;
        },
    };
};
const keepWatching = async (watching) => {
    const { clock, random, closed } = watching;
    const sayOnce = once(watching.say);
    for (let failures = 0; !closed.aborted;) {
        const { sound, mute, final, why, waitMilliseconds } = await watchOnce(watching);
        failures = sound ? 0 : failures + 1;
        const isHopeless = final || mute || failures >= 3;
        if (isHopeless && !closed.aborted)
            sayOnce(`${why}; asking Argo CD every few seconds instead`);
        if (final)
            return;
        const ceiling = Math.min(firstDelayMilliseconds * 2 ** failures, longestDelayMilliseconds);
        await clock.sleep(Math.max(random() * ceiling, waitMilliseconds), closed);
    }
};
/** One stream from its opening to its end. */
const watchOnce = async ({ watch, which, clock, board, closed }) => {
    const stream = new AbortController();
    const signal = AbortSignal.any([stream.signal, closed]);
    let opened = false;
    let toldAt;
    const ended = (why, more = {}) => {
        const sound = toldAt !== undefined && clock.now() - toldAt >= soundMilliseconds;
        return { sound, mute: opened && toldAt === undefined, final: false, why, waitMilliseconds: 0, ...more };
    };
    try {
        const tellings = await watch(which, signal);
        opened = true;
        for await (const told of tellings) {
            if (toldAt === undefined)
                board.begin();
            toldAt ??= clock.now();
            board.tell(told);
        }
        return ended('the watch stream does not stay open');
    }
    catch (error) {
        if (closed.aborted)
            return ended('');
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const { reason, message, waitMilliseconds } = error;
        const final = reason === 'rejected' || reason === 'not-found';
        return ended(`the watch stream fails: ${message}`, { final, waitMilliseconds });
    }
    finally {
        stream.abort();
        board.end();
    }
};
const once = (say) => {
    let said = false;
    return (line) => {
        if (!said)
            say(line);
        said = true;
    };
};

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

;// CONCATENATED MODULE: ./build/src/argocd/repository-url.js
/**
 * One form for the ways in which a repository is written: scheme, user, port of the scheme, `.git`, case and the scp
 * form aside. Argo CD's own NormalizeGitURL keeps https and ssh apart; people do not.
 */
const normalizeRepository = (written) => {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(written);
    const url = scp === null || /^[a-z+]+:\/\//i.test(written) ? written : `ssh://${scp[1]}/${scp[2]}`;
    return url
        .replace(/^[a-z+]+:\/\//i, '')
        .replace(/^[^@/]*@/, '')
        .replace(/^([^/]+):(22|80|443)\//, '$1/')
        .replace(/^ssh\.github\.com\//i, 'github.com/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
};

;// CONCATENATED MODULE: ./build/src/argocd/find-applications.js




/** The addresses of the applications to be judged. A Failure `not-found` when there is none; what is named with a project is not looked up. */
const findApplications = async (search) => {
    const { argocd, names, project, selector } = search;
    const asked = names.map(parseName);
    if (asked.length > 0 && project !== undefined)
        return asked.map((address) => ({ ...address, project }));
    const visible = await argocd.list({ selector, project });
    if (visible.length === 0 && selector !== undefined) {
        throw new failure/* Failure */.H('not-found', `Argo CD at ${argocd.server} shows the token no application with ${selector}`);
    }
    if (visible.length === 0) {
        throw new failure/* Failure */.H('denied', `Argo CD at ${argocd.server} shows the token no application at all. Give its role \`applications, get\``);
    }
    return asked.length > 0 ? asked.map((address) => pickNamed(argocd, address, visible)) : pickTracking(search, visible);
};
const parseName = (written) => {
    const [first = '', second] = written.split('/');
    return second === undefined ? { name: first } : { namespace: first, name: second };
};
const addressOf = ({ name, namespace, project }) => ({ name, namespace, project });
/** Without a project Argo CD answers 403 for what is missing and for what is denied alike, so the list decides. */
const pickNamed = (argocd, address, visible) => {
    const found = visible.find(({ name, namespace }) => name === address.name && (address.namespace === undefined || namespace === address.namespace));
    if (found !== undefined)
        return addressOf(found);
    const names = visible.map(({ name }) => name);
    const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? `, and ${names.length - 10} more` : '');
    throw new failure/* Failure */.H('not-found', `Argo CD at ${argocd.server} has no application ${address.name} that the token may see. It sees: ${shown}`);
};
/** Whether one of the application's sources follows the branch of the repository. `HEAD` may be any branch. */
const sourceIndex = ({ sources }, manifests) => {
    if (manifests === undefined)
        return 0;
    const wanted = normalizeRepository(manifests.repository);
    const branches = [manifests.branch, `refs/heads/${manifests.branch}`, 'HEAD'];
    return sources.findIndex(({ repository, targetRevision }) => normalizeRepository(repository) === wanted && branches.includes(targetRevision));
};
const pickTracking = ({ argocd, manifests, images, selector }, visible) => {
    if (manifests === undefined && selector !== undefined)
        return visible.map(addressOf);
    const tracking = visible.filter((application) => manifests !== undefined && sourceIndex(application, manifests) >= 0);
    if (tracking.length === 0) {
        throw new failure/* Failure */.H('not-found', `No application that the token may see follows ${manifests?.repository}, branch ${manifests?.branch}. Name them in applications; Argo CD at ${argocd.server} shows ${visible.length}`);
    }
    if (selector !== undefined)
        return tracking.map(addressOf);
    const reached = someOrAll(tracking, ({ sources }) => isReached(sources, manifests));
    return someOrAll(reached, mayRun(images, reached)).map(addressOf);
};
/**
 * Whether an application runs one of the images, as far as Argo CD knows of its pods. One without pods (scaled to none, or
 * not synced yet) says nothing of its images, so it is in question where an image runs nowhere else.
 */
const mayRun = (images, among) => {
    const runs = (application, image) => application.images.some((named) => isSameRepository(named, image));
    const missing = images.some((image) => !among.some((application) => runs(application, image)));
    return (application) => images.some((image) => runs(application, image)) || (missing && application.images.length === 0);
};
/** Whether a source's folder can hold one of the files. Environments often share a repository and a branch. */
const isReached = (sources, { repository, files = [] } = { repository: '', branch: '' }) => sources
    .filter((source) => normalizeRepository(source.repository) === normalizeRepository(repository))
    .some(({ path }) => mayHold(path.replace(/^\.?\/?/, ''), files));
/** Files that no application names as its own, such as a base of several, narrow nothing down. */
const someOrAll = (all, test) => {
    const some = all.filter(test);
    return some.length > 0 ? some : all;
};

;// CONCATENATED MODULE: ./build/src/argocd/live-result.js

/** The outcomes from the worst to the best: the worst of the applications is the whole's. */
const ranking = [
    ['unauthorized', 'denied'],
    ['unreachable', 'unreachable'],
    ['not-found', 'not-found'],
    ['render-failed', 'rejected'],
    ['sync-failed', 'rejected'],
    ['degraded', 'rejected'],
    ['regressed', 'conflict'],
    ['stale-render', 'conflict'],
    ['blocked', 'timed-out'],
    ['not-detected', 'timed-out'],
    ['timed-out', 'timed-out'],
    ['superseded', ''],
    ['live', ''],
];
/** The result of all from the verdicts: an image that nothing runs is not live, however healthy the rest is. */
const conclude = ({ images: expected, timeline, verdicts }) => {
    const [outcome, reason] = ranking.find(([word]) => verdicts.some((verdict) => verdict.outcome === word)) ?? [
        'live',
        '',
    ];
    const worst = verdicts.find((verdict) => verdict.outcome === outcome);
    const result = {
        outcome,
        reason,
        because: worst?.because ?? '',
        revision: worst?.revision ?? '',
        applications: verdicts,
        timeline,
    };
    const nowhere = expected.filter((image) => !verdicts.some(({ images }) => images.some((named) => isSameRepository(named, image))));
    if (outcome !== 'live' || nowhere.length === 0)
        return result;
    const because = `no workload of ${verdicts.map(({ application }) => application).join(', ')} names an image of ${nowhere.map(formatExpected).join(', ')}${describeChildren(verdicts)}`;
    return { ...result, outcome: 'not-found', reason: 'not-found', because };
};
const describeChildren = (verdicts) => {
    const children = verdicts.flatMap((verdict) => verdict.children ?? []);
    const more = children.length > 10 ? `, and ${children.length - 10} more` : '';
    return children.length === 0
        ? ''
        : `; it has child applications: name them in applications (${children.slice(0, 10).join(', ')}${more})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/page.js
/** The application's page in Argo CD, whatever prefix of a path its address has. */
const pageOf = (server, { name, namespace }) => [server, 'applications', ...(namespace === undefined ? [] : [namespace]), name].join('/');

// EXTERNAL MODULE: ./build/src/argocd/query.js
var query = __nccwpck_require__(8);
;// CONCATENATED MODULE: ./build/src/argocd/standing.js
const unseen = ['undetected', 'unread', 'unrendered'];
/** Whether Argo CD has not compared the commit yet. */
const isUnseen = (kind) => unseen.includes(kind);

;// CONCATENATED MODULE: ./build/src/argocd/stages.js

const afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
/** A stage ends for all of them when the last application has come through it. */
const openStages = (applications, startedAt) => {
    const reached = new Map(applications.map((application) => [application, {}]));
    return {
        note: (application, kind, now) => {
            const one = reached.get(application);
            if (one === undefined)
                return;
            if (!isUnseen(kind))
                one.detectedAt ??= now;
            if (afterSync.includes(kind))
                one.syncedAt ??= now;
        },
        phases: (end) => phasesOf([...reached.values()], { startedAt, ...end }),
    };
};
const phasesOf = (reached, { startedAt, endedAt, isFailure }) => {
    const detectedAt = lastOf(reached.map((one) => one.detectedAt));
    const syncedAt = lastOf(reached.map((one) => one.syncedAt));
    const begun = [
        ['Argo CD detects', startedAt, detectedAt],
        ['Argo CD syncs', detectedAt, syncedAt],
        ['Argo CD rolls out', syncedAt, undefined],
    ];
    return begun.flatMap(([name, from, to]) => {
        if (from === undefined)
            return [];
        return [{ name, startedAt: from, endedAt: to ?? endedAt, ended: to === undefined && isFailure ? 'failed' : 'done' }];
    });
};
/** The latest of them, once all are there. */
const lastOf = (times) => {
    const known = times.filter((time) => time !== undefined);
    return known.length < times.length || known.length === 0 ? undefined : Math.max(...known);
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/argocd/tell.js

const heartbeatMilliseconds = 30_000;
/** One line for every change, and one for all that are waited for after half a minute without a change. */
const openTelling = ({ clock, progress, applications }) => {
    const startedAt = clock.now();
    const timeline = [];
    const standing = new Map(applications.map((application) => [application, 'not seen yet']));
    const closing = new AbortController();
    let saidAt = startedAt;
    const passed = () => clock.now() - startedAt;
    const say = (line) => {
        saidAt = clock.now();
        progress.say(line);
    };
    const change = (application, what) => {
        timeline.push({ afterMilliseconds: passed(), application, what });
        say(`${application}: ${what}`);
    };
    const beat = async () => {
        while (!closing.signal.aborted) {
            await clock.sleep(Math.max(1_000, saidAt + heartbeatMilliseconds - clock.now()), closing.signal);
            const isQuiet = clock.now() - saidAt >= heartbeatMilliseconds;
            if (isQuiet && !closing.signal.aborted)
                say(describeWait(standing, applications.length, passed()));
        }
    };
    const beating = beat();
    beating.catch(() => undefined);
    return {
        of: (application) => ({
            tell: (what) => {
                if (standing.get(application) !== what)
                    change(application, what);
                standing.set(application, what);
            },
            end: ({ outcome, because }) => {
                standing.delete(application);
                // The last one's verdict is that of the step.
                if (standing.size > 0)
                    change(application, `${outcome}: ${because}`);
            },
        }),
        timeline,
        close: async () => {
            closing.abort();
            await beating;
        },
    };
};
const mostNamed = 3;
const describeWait = (standing, count, passedMilliseconds) => {
    const after = `after ${(0,time/* formatDuration */.a)(passedMilliseconds)}`;
    const [[application, what] = ['', '']] = standing;
    if (count === 1)
        return `${application}: still so ${after}: ${what}`;
    const named = [...standing].slice(0, mostNamed).map(([name, stands]) => `${name} (${stands})`);
    const more = standing.size > mostNamed ? `, and ${standing.size - mostNamed} more` : '';
    return `still waiting for ${standing.size} of ${count} ${after}: ${named.join(', ')}${more}`;
};

;// CONCATENATED MODULE: ./build/src/argocd/judge.js


const firstMemory = (now) => ({
    startedAt: now,
    kind: undefined,
    since: now,
    looks: 0,
    syncingSince: undefined,
    troubledSince: undefined,
    reached: false,
});
/** The memory after a look. What was only told is no second look at the same. */
const remember = (memory, standing, now, how = 'read') => {
    const same = memory.kind === standing.kind;
    const troubled = standing.kind === 'failing' ? (memory.troubledSince ?? now) : memory.troubledSince;
    const again = how === 'told' ? memory.looks : memory.looks + 1;
    return {
        ...memory,
        kind: standing.kind,
        since: same ? memory.since : now,
        looks: same ? again : 1,
        syncingSince: judge_afterSync.includes(standing.kind) ? undefined : syncingSince(memory, standing, now),
        troubledSince: standing.kind === 'healthy' ? undefined : troubled,
        reached: memory.reached || !isUnseen(standing.kind),
    };
};
const judge_afterSync = ['other-image', 'rolling', 'failing', 'healthy'];
const syncingSince = (memory, { kind }, now) => kind === 'syncing' ? (memory.syncingSince ?? now) : memory.syncingSince;
/** What follows from a standing and from how long it has lasted: an outcome, or waiting on. */
const judge = (judged) => judgeStanding(judged) ?? judgeTime(judged);
/** The next moment at which time alone brings a verdict, if the standing stays as it is: no look may be later. */
const decidesAt = (memory, patience) => {
    const { timeout, detectTimeout, syncTimeout = timeout, degradedGrace, stableFor } = patience;
    const moments = {
        ...(memory.reached
            ? {}
            : { undetected: memory.startedAt + detectTimeout, unread: memory.startedAt + detectTimeout }),
        held: memory.since + detectTimeout,
        syncing: (memory.syncingSince ?? memory.since) + syncTimeout,
        failing: (memory.troubledSince ?? memory.since) + degradedGrace,
        healthy: memory.since + stableFor,
    };
    const end = memory.startedAt + timeout;
    return memory.kind === undefined ? end : Math.min(moments[memory.kind] ?? end, end);
};
const settled = (outcome, because) => ({ state: 'settled', outcome, because });
/** Which of the budgets is over, by the name of its input. */
const over = (budget, milliseconds) => `${budget} of ${(0,time/* formatDuration */.a)(milliseconds)} is over`;
const overTime = ({ because }, { detectTimeout }) => `${because} (${over('detect-timeout', detectTimeout)})`;
const waiting = (refresh) => ({ state: 'waiting', refresh });
const judgeStanding = (judged) => {
    const { standing, memory, patience, now } = judged;
    const lasted = now - memory.since;
    switch (standing.kind) {
        case 'sync-failed':
            return settled('sync-failed', standing.because);
        case 'healthy':
            return lasted >= patience.stableFor ? settled('live', standing.because) : undefined;
        case 'held':
            return lasted >= patience.detectTimeout ? settled('blocked', overTime(standing, patience)) : undefined;
        case 'syncing':
            return judgeSyncing(judged);
        case 'unread':
            return memory.reached ? undefined : judgeUnseen(judged);
        case 'unrendered':
            return !standing.passing && memory.looks >= 2 ? settled('render-failed', standing.because) : undefined;
        case 'undetected':
            return judgeUndetected(judged);
        case 'other-image':
            return judgeOtherImage(standing, memory);
        case 'failing':
            return judgeFailing(standing, judged);
        default:
            return undefined;
    }
};
const judgeSyncing = ({ standing, memory, patience, now }) => {
    const { syncTimeout } = patience;
    if (syncTimeout === undefined || now - (memory.syncingSince ?? now) < syncTimeout)
        return undefined;
    return settled('blocked', `${standing.because} (${over('sync-timeout', syncTimeout)})`);
};
/** A render may come out of a poisoned cache, so the first look asks for a new one; the second is believed. */
const judgeOtherImage = (standing, { looks }) => looks >= 2 ? settled(standing.newer ? 'superseded' : 'stale-render', standing.because) : undefined;
/** Trouble may pass, until the grace is over or the workload's own progress deadline is. */
const judgeFailing = (standing, { memory, patience, now }) => {
    const troubled = now - (memory.troubledSince ?? now);
    return standing.final || troubled >= patience.degradedGrace ? settled('degraded', standing.because) : undefined;
};
/** One look may be answered by a server that lags behind; two that have lost the commit are believed. */
const judgeUndetected = (judged) => {
    const { standing, memory } = judged;
    if (memory.reached)
        return memory.looks >= 2 ? settled('regressed', standing.because) : undefined;
    return judgeUnseen(judged);
};
const judgeUnseen = ({ standing, memory, patience, now }) => now - memory.startedAt >= patience.detectTimeout ? settled('not-detected', overTime(standing, patience)) : undefined;
const outcomeAtTheEnd = {
    undetected: 'not-detected',
    unrendered: 'render-failed',
    held: 'blocked',
    failing: 'degraded',
};
const judgeTime = ({ standing, memory, patience, now }) => {
    if (now - memory.startedAt >= patience.timeout) {
        const outcome = outcomeAtTheEnd[standing.kind] ?? 'timed-out';
        return settled(outcome, `${standing.because} (${over('timeout', patience.timeout)})`);
    }
    if (standing.kind === 'other-image')
        return waiting('hard');
    return waiting(isUnseen(standing.kind) ? 'normal' : 'none');
};

;// CONCATENATED MODULE: ./build/src/argocd/assess-sync.js

const assessOperation = ({ observation }) => {
    const { application, operationContains } = observation;
    const { operation } = application;
    if (operation === undefined || operation.partial)
        return undefined;
    const unfinished = ['Pending', 'Running', 'Terminating'].includes(operation.phase);
    if (unfinished)
        return assessUnfinished(operation, operationContains);
    const failed = (operation.phase === 'Failed' || operation.phase === 'Error') && operationContains !== false;
    if (!failed)
        return undefined;
    // Hooks make no application OutOfSync, and only another sync could put them right.
    const hook = operationContains === true ? operation.failures.find((failure) => failure.hook) : undefined;
    if (hook !== undefined)
        return {
            kind: 'sync-failed',
            because: `hook ${hook.kind} ${hook.name} failed: ${hook.message || operation.message}`,
        };
    if (application.sync === 'Synced')
        return undefined;
    return { kind: 'sync-failed', because: operation.message || operation.phase };
};
/** A running operation that has a `finishedAt` waits between two attempts; newer commits are ignored meanwhile. */
const assessUnfinished = (operation, contains) => {
    const { phase, message, retries, finishedAt, revisions } = operation;
    const attempt = retries > 0 ? ` (attempt ${retries + 1})` : '';
    const words = message || phase.toLowerCase();
    if (/blocked by sync window/i.test(message))
        return { kind: 'held', because: `a sync window holds the sync: ${message}` };
    if (contains === false) {
        const older = shortCommit(revisions[0] ?? '');
        return { kind: 'held', because: `a sync of the older ${older} is still running${attempt}: ${words}` };
    }
    const between = finishedAt === undefined ? 'is running' : 'waits before it tries again';
    return { kind: 'syncing', because: `the sync ${between}${attempt}: ${words}` };
};
const assessSync = ({ observation }) => {
    const { application, revision } = observation;
    if (application.sync === 'Synced')
        return undefined;
    const error = application.conditions.find(({ type }) => type === 'SyncError');
    if (error !== undefined && (error.message.includes(revision) || error.message.includes('wipe out'))) {
        return { kind: 'sync-failed', because: error.message };
    }
    if (application.sync === 'Unknown')
        return { kind: 'syncing', because: 'Argo CD does not know yet what differs' };
    const drifted = application.resources.filter(({ synced, toPrune }) => !synced && !toPrune);
    if (drifted.length === 0 && application.resources.length > 0)
        return undefined;
    if (wasSynced(observation) && !drifted.some((one) => isWorkload(observation, one)))
        return undefined;
    const names = drifted
        .map(({ kind, name }) => `${kind} ${name}`)
        .slice(0, 5)
        .join(', ');
    const { closedWindow } = observation;
    if (closedWindow !== undefined)
        return { kind: 'held', because: `out of sync (${names}), and ${closedWindow}` };
    if (application.automated)
        return { kind: 'syncing', because: `out of sync (${names}); automatic sync has not begun` };
    const set = application.applicationSet;
    const orSet = set === undefined ? '' : `, or the rolling sync of its ApplicationSet ${set}`;
    const because = `out of sync (${names}), and automatic sync is off: somebody must sync it${orSet}`;
    return { kind: 'held', because, remedy: 'sync' };
};
const wasSynced = ({ application: { operation }, operationContains }) => operation?.phase === 'Succeeded' && !operation.partial && operationContains === true;
const isWorkload = ({ workloads }, resource) => workloads.some(({ kind, namespace, name }) => kind === resource.kind && namespace === resource.namespace && name === resource.name);
const assessTrust = ({ observation: { application } }) => {
    const { operation, reconciledAt, comparedSources, sources } = application;
    if (operation?.finishedAt !== undefined && (reconciledAt ?? 0) < operation.finishedAt) {
        return { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' };
    }
    if (comparedSources.length > 0 && JSON.stringify(comparedSources) !== JSON.stringify(sources)) {
        return { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/argocd/assess.js



/** The steps of the wait, in their order; the first that has something to say is where the application stands. */
const assess = (look) => assessRender(look) ??
    assessRevision(look) ??
    assessOperation(look) ??
    assessTrust(look) ??
    assessSync(look) ??
    assessImages(look) ??
    assessRollout(look) ??
    assessHealth(look);
/**
 * Whether what Argo CD says of the application decides by itself where it stands, whatever runs in the cluster: then it
 * stands so without the workloads and the pods, too.
 */
const isAloneEnough = ({ observation, expectation }) => {
    const { application, contains } = observation;
    if (assessRender({ observation, expectation }) !== undefined || application.deleting)
        return true;
    if (expectation.commit === undefined || contains === undefined)
        return false;
    const look = { observation, expectation };
    return contains === false || assessOperation(look) !== undefined || assessTrust(look) !== undefined;
};
/** The same for as long as it is young: most syncs begin at once, and most rollouts end before anybody needs to see their pods. */
const isAloneEnoughForNow = (look) => {
    const { application, contains } = look.observation;
    if (look.expectation.commit === undefined || contains === undefined)
        return false;
    const syncing = assessSync(look);
    return syncing === undefined ? application.health === 'Progressing' : syncing.kind === 'syncing';
};
/** Of the repository server being away for a moment, not of the manifests. */
const passingTroubles = /code = (Unavailable|DeadlineExceeded|Canceled)|connection refused|context deadline|i\/o timeout/;
/**
 * Of the repository itself, which says nothing of the manifests. Refusals, too: a service of Git that has a bad moment
 * answers 401, 403 or 404 to a token that is good.
 */
const repositoryTroubles = /failed to list refs|failed to fetch (?:default|revision)/i;
const assessRender = ({ observation: { application } }) => {
    const condition = application.conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError');
    if (condition === undefined)
        return undefined;
    if (repositoryTroubles.test(condition.message))
        return { kind: 'unread', because: condition.message };
    return { kind: 'unrendered', because: condition.message, passing: passingTroubles.test(condition.message) };
};
const notFoundOut = 'whether that holds it could not be found out: correct manifests-repository or its token, if a warning says so';
const assessRevision = ({ observation, expectation }) => {
    const { application, contains, revision } = observation;
    if (application.deleting)
        return { kind: 'held', because: 'the application is being deleted' };
    if (expectation.commit === undefined)
        return assessWithoutCommit({ observation, expectation });
    if (contains === true)
        return undefined;
    if (contains === undefined && imagesAre(observation, expectation))
        return undefined;
    const at = revision === '' ? 'has compared nothing yet' : `has compared ${shortCommit(revision)}`;
    const unsure = revision === '' || contains !== undefined ? '' : `; ${notFoundOut}`;
    const skips = application.skipsReconcile ? '; its annotation skip-reconcile keeps it from looking' : '';
    return { kind: 'undetected', because: `Argo CD ${at}, not ${shortCommit(expectation.commit)}${unsure}${skips}` };
};
/** Which of two images is the newer one only a commit would say, so another image is one that may be replaced yet. */
const assessWithoutCommit = (look) => {
    const other = assessImages(look);
    return other === undefined ? undefined : { kind: 'undetected', because: other.because };
};
const imagesAre = ({ workloads }, { images }) => images.length > 0 && images.every((image) => runsExpected(workloads, image));
const runsExpected = (workloads, image) => workloads.some(({ images }) => images.some((named) => isExpected(named, image)));
/** They count pods and run none: without metrics, or while pods move, they are Degraded beside a rollout that is complete. */
const kindsBesideWhatRuns = ['HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'];
const assessHealth = ({ observation: { application, revision } }) => {
    const { health, healthMessage, resources } = application;
    const unwell = resources.filter((resource) => resource.health !== undefined && resource.health === health);
    const names = unwell.map(({ kind, name, message }) => `${kind} ${name}${message ? `: ${message}` : ''}`).slice(0, 3);
    const because = `${health}${healthMessage ? `: ${healthMessage}` : ''}${names.length > 0 ? ` (${names.join('; ')})` : ''}`;
    if (health === 'Healthy')
        return { kind: 'healthy', because: `healthy at ${shortCommit(revision)}` };
    const ours = unwell.filter(({ kind }) => !kindsBesideWhatRuns.includes(kind));
    if (health === 'Degraded' && unwell.length > 0 && ours.length === 0) {
        return { kind: 'healthy', because: `runs at ${shortCommit(revision)}; beside it ${because}` };
    }
    if (health === 'Degraded')
        return { kind: 'failing', because, final: false };
    if (health === 'Suspended')
        return { kind: 'held', because: `the application is suspended: ${because}` };
    return { kind: 'rolling', because: `health is ${because}` };
};

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var argocd_json = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/argocd/workload.js


/** Kinds whose pods run on; a Job or CronJob is judged by its template alone. */
const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob', 'Job'];
const podSpecOf = (manifest) => (0,json.at)(manifest, 'spec', 'template', 'spec') ?? (0,json.at)(manifest, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
const readImages = (manifest) => {
    const podSpec = podSpecOf(manifest);
    const containers = [...(0,argocd_json/* listAt */.gT)(podSpec, 'initContainers'), ...(0,argocd_json/* listAt */.gT)(podSpec, 'containers')];
    return containers.flatMap((container) => (0,argocd_json/* textAt */.$6)(container, 'image') ?? []);
};
/** Each kind counts its pods under names of its own. */
const readCounts = (kind, manifest) => {
    const count = (name) => (0,argocd_json/* numberAt */.tk)(manifest, 'status', name) ?? 0;
    if (kind === 'Job' || kind === 'CronJob')
        return { desired: 0, updated: 0, available: 0, total: 0 };
    if (kind === 'DaemonSet') {
        return {
            desired: count('desiredNumberScheduled'),
            updated: count('updatedNumberScheduled'),
            available: count('numberAvailable'),
            total: count('currentNumberScheduled'),
        };
    }
    const available = kind === 'StatefulSet' ? count('readyReplicas') : count('availableReplicas');
    const desired = (0,argocd_json/* numberAt */.tk)(manifest, 'spec', 'replicas') ?? 1;
    return { desired, updated: count('updatedReplicas'), available, total: count('replicas') };
};
const readRevision = (kind, manifest) => {
    if (kind === 'Deployment')
        return (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'annotations', 'deployment.kubernetes.io/revision');
    if (kind === 'StatefulSet')
        return (0,argocd_json/* textAt */.$6)(manifest, 'status', 'updateRevision');
    return kind === 'Rollout' ? (0,argocd_json/* textAt */.$6)(manifest, 'status', 'currentPodHash') : undefined;
};
const hasStalled = (manifest) => (0,argocd_json/* listAt */.gT)(manifest, 'status', 'conditions').some((condition) => (0,argocd_json/* textAt */.$6)(condition, 'type') === 'Progressing' && (0,argocd_json/* textAt */.$6)(condition, 'reason') === 'ProgressDeadlineExceeded');
const readRefusal = (manifest) => {
    const failure = (0,argocd_json/* listAt */.gT)(manifest, 'status', 'conditions').find((condition) => (0,argocd_json/* textAt */.$6)(condition, 'type') === 'ReplicaFailure' && (0,argocd_json/* textAt */.$6)(condition, 'status') === 'True');
    return failure === undefined ? undefined : ((0,argocd_json/* textAt */.$6)(failure, 'message') ?? '');
};
/** A Rollout's controller writes its observedGeneration as text. */
const readObserved = (manifest) => {
    const observed = (0,json.at)(manifest, 'status', 'observedGeneration');
    return typeof observed === 'string' ? Number(observed) : ((0,argocd_json/* numberAt */.tk)(manifest, 'status', 'observedGeneration') ?? 0);
};
/** Reads a live workload of one of `workloadKinds`. */
const readWorkload = (manifest) => {
    const kind = (0,argocd_json/* textAt */.$6)(manifest, 'kind') ?? '';
    const generation = (0,argocd_json/* numberAt */.tk)(manifest, 'metadata', 'generation') ?? 0;
    return {
        kind,
        namespace: (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'namespace') ?? '',
        name: (0,argocd_json/* textAt */.$6)(manifest, 'metadata', 'name') ?? '',
        images: readImages(manifest),
        generation,
        observedGeneration: kind === 'Job' || kind === 'CronJob' ? generation : readObserved(manifest),
        ...readCounts(kind, manifest),
        revision: readRevision(kind, manifest),
        paused: (0,argocd_json/* flagAt */.Qc)(manifest, 'spec', 'paused') ?? false,
        stalled: hasStalled(manifest),
        refusal: readRefusal(manifest),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/observe.js


/** Enough pods to see what is wrong; a workload of hundreds is not read pod by pod. */
const mostPodsRead = 6;
const revisionOf = (revisions, source) => revisions[source] ?? revisions[0] ?? '';
/** The commit of the sources that a hydrated commit was written from; another one stays as it is, and holds nothing that is waited for. */
const writtenFrom = ({ hydrated }, revision) => hydrated?.to === revision ? hydrated.from : revision;
/** Looks once. The cluster is asked only when Argo CD has compared a revision that may hold the commit. */
const observe = async ({ argocd, address, application, source, contains, isEnough, }) => {
    const revision = writtenFrom(application, revisionOf(application.revisions, source));
    const { operation } = application;
    const ran = operation === undefined ? '' : writtenFrom(application, revisionOf(operation.revisions, source));
    const [holds, operationHolds] = await Promise.all([contains(revision), ran === '' ? undefined : contains(ran)]);
    const alone = {
        ...{ application, revision, contains: holds, operationContains: operationHolds },
        closedWindow: undefined,
        workloads: [],
        pods: [],
    };
    if (holds === false || isEnough?.(alone))
        return { ...alone, alone: true };
    const waits = application.sync === 'OutOfSync' && application.automated;
    const [closedWindow, workloads, nodes] = await Promise.all([
        waits ? argocd.closedWindow(address) : undefined,
        readWorkloads(argocd, address, application.resources),
        argocd.tree(address),
    ]);
    // Those that are well are read for their digests, which only a look at everything is asked for.
    const mostWell = isEnough === undefined ? mostPodsRead : 0;
    return { ...alone, closedWindow, workloads, pods: await readPods({ argocd, address, workloads, nodes, mostWell }) };
};
const readWorkloads = async (argocd, address, resources) => {
    const wanted = resources.filter(({ kind, toPrune, hook }) => workloadKinds.includes(kind) && !toPrune && !hook);
    const manifests = await Promise.all(wanted.map(async (resource) => await argocd.live(address, resource)));
    return manifests.filter((manifest) => manifest !== undefined).map(readWorkload);
};
const readPods = async ({ argocd, address, workloads, nodes, mostWell }) => {
    const byUid = new Map(nodes.map((node) => [node.uid, node]));
    const pods = nodes.filter(({ kind }) => kind === 'Pod').flatMap((node) => observe_readPod(node, byUid, workloads));
    const unwellFirst = [...pods].sort((a, b) => Number(a.ready) - Number(b.ready) || Number(b.current) - Number(a.current));
    const read = new Set(unwellFirst.filter(({ ready }, index) => !ready || index < mostWell).slice(0, mostPodsRead));
    return await Promise.all(pods.map(async (pod) => {
        if (!read.has(pod))
            return pod;
        const live = await argocd.live(address, { ...pod, group: '', version: 'v1', kind: 'Pod' });
        return { ...pod, containers: live === undefined ? [] : (0,tree/* readContainers */.ZW)(live) };
    }));
};
const ownerOf = ({ parents }, byUid) => parents.map((uid) => byUid.get(uid)).find((owner) => owner !== undefined);
const observe_readPod = (node, byUid, workloads) => {
    const owner = ownerOf(node, byUid);
    const grandOwner = owner?.kind === 'ReplicaSet' ? ownerOf(owner, byUid) : owner;
    const workload = workloads.find(({ kind, namespace, name }) => kind === grandOwner?.kind && namespace === grandOwner.namespace && name === grandOwner.name);
    if (workload === undefined)
        return [];
    return [
        {
            namespace: node.namespace,
            name: node.name,
            uid: node.uid,
            workload: `${workload.kind} ${workload.name}`,
            current: isCurrent(node, owner, workload),
            ready: node.health === 'Healthy',
            health: node.health,
            message: node.message,
            reason: node.info['Status Reason'] ?? '',
            containers: [],
        },
    ];
};
/** By the workload's own revision; where its kind has none, by the images. */
const isCurrent = (pod, owner, workload) => {
    const { kind, revision, images } = workload;
    if (revision !== undefined && kind === 'Deployment')
        return owner?.info.Revision === `Rev:${revision}`;
    if (revision !== undefined && kind === 'StatefulSet')
        return pod.labels['controller-revision-hash'] === revision;
    if (revision !== undefined && kind === 'Rollout')
        return pod.labels['rollouts-pod-template-hash'] === revision;
    return images.every((image) => pod.images.includes(image));
};

;// CONCATENATED MODULE: ./build/src/argocd/pace.js
/** Whether it goes by what was told, and asks nobody for the application. */
const isTold = (how) => how === 'told' || how === 'cluster';
/** Whether Argo CD answers only when it has compared the application anew. */
const isComparing = (how) => how === 'normal' || how === 'hard';
/** Only such a look may end the wait. */
const isThorough = (how) => how === 'read' || how === 'hard';
/** Several changes in a row are one piece of news. */
const newsMilliseconds = 500;
const doubtMilliseconds = 5_000;
/** Argo CD itself looks at the branch every two to three minutes; a commit that overtakes ours is to be seen sooner. */
const refreshMilliseconds = 20_000;
const longestRefreshMilliseconds = 60_000;
/** Of many hundreds at most five a second are compared again, and ten asked about: more than Argo CD does would only queue up there. */
const refreshMillisecondsEach = 200;
const pauseMillisecondsEach = 100;
/** These change by what happens to pods, or are explained by a sync window, of which the stream says nothing. */
const leastMilliseconds = { rolling: 0, failing: 0, syncing: 5_000 };
/** When to look again, and how. */
const planLook = (between) => {
    const { verdict, lookedAt, clusterAt, readAt, refreshedAt, decidesAt, kind, told, news, doubt, now } = between;
    const pause = pauseOf(between);
    if (verdict.refresh === 'hard')
        return { at: lookedAt + pause, how: 'hard' };
    const crowd = Math.sqrt(between.count);
    const longest = Math.max(longestRefreshMilliseconds, between.count * refreshMillisecondsEach);
    const again = Math.min(refreshMilliseconds * crowd, longest) * between.jitter;
    const plans = [
        { at: refreshedAt + (verdict.refresh === 'normal' ? pause : again), how: 'normal' },
        { at: decidesAt, how: 'read' },
    ];
    if (doubt)
        plans.push({ at: Math.max(now, readAt + doubtMilliseconds * crowd), how: 'read' });
    if (news && !doubt)
        plans.push({ at: Math.max(now, lookedAt + newsMilliseconds), how: 'told' });
    if (!told)
        plans.push({ at: lookedAt + pause, how: 'read' });
    const least = leastMilliseconds[kind];
    if (told && least !== undefined)
        plans.push({ at: clusterAt + Math.max(pause, least), how: 'cluster' });
    return plans.reduce((soonest, plan) => (plan.at < soonest.at ? plan : soonest));
};
/** A second at first, five after a while; longer the more applications there are. */
const pauseOf = ({ now, since, count, jitter }) => {
    const grown = Math.min(Math.max(1_000, (now - since) / 4), 5_000);
    return Math.max(Math.min(grown * Math.sqrt(count), 15_000), count * pauseMillisecondsEach) * jitter;
};

;// CONCATENATED MODULE: ./build/src/argocd/look.js




/**
 * Looks once, in the way that is asked for, and says where the application stands. What the cluster has said once
 * (`wasAlone` is false then) is not taken back by a look that leaves it out.
 */
const look = async ({ argocd, address, manifests, contains, follower, expectation }, { how, wasAlone }) => {
    const application = (isTold(how) ? follower.newest() : undefined) ?? (await read(argocd, address, how));
    if (!isTold(how))
        follower.read(application);
    const source = Math.max(0, sourceIndex(application, manifests));
    const isEnough = (observation) => isAloneEnough({ observation, expectation }) ||
        (wasAlone && how !== 'cluster' && isAloneEnoughForNow({ observation, expectation }));
    const asked = { argocd, address, application, source, contains, ...(isThorough(how) ? {} : { isEnough }) };
    const observation = await observe(asked);
    return { observation, standing: assess({ observation, expectation }) };
};
const read = async (argocd, address, how) => isComparing(how) ? await argocd.refreshed(address, how) : await argocd.application(address);

;// CONCATENATED MODULE: ./build/src/argocd/next-look.js


/** Notes a look. */
const noteLook = (times, how, now) => {
    times.lookedAt = now;
    if (how !== 'told')
        times.clusterAt = now;
    if (!isTold(how))
        times.readAt = now;
    if (isComparing(how))
        times.refreshedAt = now;
};
/** Waits until it is time for another look, or until something is told; returns how to look. */
const nextLook = async ({ clock, random, follower, count, patience }, { memory, times, ...standing }) => {
    const jitter = 0.8 + 0.4 * random();
    for (;;) {
        const now = clock.now();
        const between = { ...standing, ...times, ...follower.state(), now, count, jitter };
        const { at, how } = planLook({ ...between, decidesAt: decidesAt(memory, patience) });
        if (at <= now)
            return how;
        await follower.pause(at - now);
    }
};

;// CONCATENATED MODULE: ./build/src/argocd/quiet.js
/**
 * How long the application had been as healthy as it is now, with no sync since, when Argo CD compared it last, in
 * milliseconds and by its own clock; 0 where it does not say.
 */
const quietMilliseconds = ({ health, healthChangedAt, reconciledAt, operation }) => {
    const finishedAt = operation?.finishedAt;
    if (health !== 'Healthy' || healthChangedAt === undefined || reconciledAt === undefined)
        return 0;
    return finishedAt === undefined ? 0 : Math.max(0, reconciledAt - Math.max(healthChangedAt, finishedAt));
};

;// CONCATENATED MODULE: ./build/src/argocd/sync-once.js

/** Syncs each commit once; what is refused for now is asked again at the next look, and said. */
const createSync = () => {
    const asked = new Set();
    return async ({ argocd, address, tell }, { application, revision }) => {
        if (asked.has(revision))
            return;
        // Exactly what was compared; with several sources one commit says nothing of the others.
        const commit = application.revisions.length === 1 && application.hydrated === undefined && /^[0-9a-f]{40}$/.test(revision)
            ? revision
            : undefined;
        const said = await argocd.sync(address, commit);
        if (said === undefined)
            asked.add(revision);
        tell(said === undefined ? `asked Argo CD to sync ${shortCommit(revision)}` : `Argo CD does not sync it now: ${said}`);
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/watch-application.js









/** Looks at one application again and again until there is a verdict. */
const watchApplication = async (watch) => {
    const startedAt = watch.clock.now();
    const times = { lookedAt: 0, clusterAt: 0, readAt: 0, refreshedAt: 0 };
    const wait = { startedAt, memory: firstMemory(startedAt), how: 'normal', times, wasAlone: true };
    const act = createAct(watch);
    let onHook = { events: [], log: [] };
    for (;;) {
        const seen = await lookAndJudge(watch, wait);
        if ('refusal' in seen)
            return refused(application_verdict_titleOf(watch.address), seen.refusal);
        const { observation, standing, verdict } = seen;
        if (verdict.state === 'settled') {
            if (isThorough(wait.how))
                return await concludeOne({ ...watch, observation, onHook }, verdict);
            // What was told is what Argo CD remembers, and not all of it: the last look is at what is.
            wait.how = 'read';
            continue;
        }
        const refusal = await act({ observation, standing, limits: limitsOf(watch, wait) });
        if (refusal !== undefined)
            return refused(application_verdict_titleOf(watch.address), refusal);
        onHook = await gatherFailingHook({ ...watch, observation }, onHook);
        wait.how = await nextLook(watch, { ...wait, verdict, kind: standing.kind, since: wait.memory.since });
    }
};
const lookAndJudge = async (watch, wait) => {
    const { clock, patience, turns } = watch;
    const ask = async () => await look(watch, wait);
    const turn = isComparing(wait.how) ? turns.comparing : turns.plain;
    const seen = await turn(async () => await askPatiently({ ...watch, ...limitsOf(watch, wait), ask }));
    if ('refusal' in seen)
        return seen;
    const { observation, standing } = seen.answer;
    wait.wasAlone = observation.alone ?? false;
    const now = clock.now();
    // What was well before the first look has shown that it stays so.
    const isWellAtFirst = wait.memory.kind === undefined && standing.kind === 'healthy';
    const since = isWellAtFirst ? now - quietMilliseconds(observation.application) : now;
    wait.memory = remember(wait.memory, standing, since, isTold(wait.how) ? 'told' : 'read');
    noteLook(wait.times, wait.how, now);
    watch.note(standing.kind);
    watch.tell(standing.because);
    return { ...seen.answer, verdict: judge({ standing, memory: wait.memory, patience, now }) };
};
const limitsOf = ({ patience, outage }, { memory, startedAt }) => ({
    outageMilliseconds: memory.kind === undefined ? outage.first : outage.later,
    endsAt: startedAt + patience.timeout,
});
/** Does what is to be done while it is waited: syncs what nobody else does, where that is asked for. */
const createAct = (watch) => {
    const syncOnce = createSync();
    return async ({ observation, standing, limits }) => {
        const isToSync = watch.sync === 'if-needed' && standing.kind === 'held' && standing.remedy === 'sync';
        if (!isToSync)
            return undefined;
        const ask = async () => await syncOnce(watch, observation);
        const asked = await askPatiently({ ...watch, ...limits, ask });
        return 'refusal' in asked ? asked.refusal : undefined;
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/await-live.js












/**
 * How long Argo CD may be away before that is the outcome. At first its address may be wrong; where it has answered once,
 * it is restarted, or moves to another node.
 */
const defaultOutage = { first: 30_000, later: 180_000 };
/**
 * How many applications are looked at at once. Argo CD compares 20 at once, unless it is set otherwise: where all of many
 * hundreds ask it at the same moment, most of the answers are not there in time, and are asked for again. Those that wait
 * for it have places of their own, so that what it has compared is looked at meanwhile.
 */
const mostAtOnce = { comparing: 50, plain: 25 };
/** Ahead of the work nothing is lost by being told soon. */
const aheadMilliseconds = 5_000;
/** What a wait would end with at once, because Argo CD does not let us in or has no such applications. */
const refusedAhead = async (request, outside) => {
    const found = await find(request, { ...outside, outageMilliseconds: outside.outageMilliseconds ?? aheadMilliseconds });
    return 'refusal' in found ? found.refusal : undefined;
};
/** The applications that are unwell by now: degraded, or with a sync that failed last. */
const unwellAhead = async (request, outside) => {
    const found = await find(request, { ...outside, outageMilliseconds: aheadMilliseconds });
    if ('refusal' in found)
        return [];
    const turn = createTurns(mostAtOnce.plain);
    const read = async (address) => await turn(() => outside.argocd.application(address));
    const looks = await Promise.allSettled(found.answer.map(read));
    return found.answer.filter((_address, index) => !isWell(looks[index])).map(titleOf);
};
/** What could not be asked is not known to be well. */
const isWell = (look) => look?.status === 'fulfilled' &&
    !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
    look.value.health !== 'Degraded';
/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
const awaitLive = async (request, outside) => {
    const found = await find(request, outside);
    if ('refusal' in found)
        return found.refusal;
    const { argocd, progress } = outside;
    const addresses = found.answer;
    const named = addresses.length === 1 ? addresses.map((address) => pageOf(argocd.server, address)) : [argocd.server];
    progress.say(`waiting for ${addresses.map(application_verdict_titleOf).join(', ')} in Argo CD at ${named}`);
    const judged = () => watchAll(request, outside, addresses);
    return progress.phase('wait for Argo CD', judged, ({ reason }) => reason !== '');
};
const watchAll = async (request, outside, addresses) => {
    const { argocd, clock, progress } = outside;
    const random = outside.random ?? Math.random;
    const telling = openTelling({ clock, progress, applications: addresses.map(application_verdict_titleOf) });
    const stages = openStages(addresses.map(application_verdict_titleOf), clock.now());
    const feed = openFeed({ argocd, clock, random, which: (0,query/* whichOf */.Ds)(addresses, request.selector), say: progress.say });
    const shared = watchOf(request, outside);
    try {
        const verdicts = await Promise.all(addresses.map(async (address) => {
            const { tell, end } = telling.of(application_verdict_titleOf(address));
            const note = (kind) => stages.note(application_verdict_titleOf(address), kind, clock.now());
            const follower = feed.follow(address);
            const watch = { ...shared, argocd, clock, random, address, follower, tell, note };
            const verdict = await watchApplication({ ...watch, count: addresses.length });
            end(verdict);
            return { ...verdict, page: pageOf(argocd.server, address) };
        }));
        const result = conclude({ images: request.images, timeline: telling.timeline, verdicts });
        return { ...result, phases: stages.phases({ endedAt: clock.now(), isFailure: result.reason !== '' }) };
    }
    finally {
        await Promise.all([feed.close(), telling.close()]);
    }
};
const find = async (request, { argocd, clock, progress, random = Math.random, outageMilliseconds = defaultOutage.first }) => {
    const found = await askPatiently({
        ask: () => findApplications({ ...request, names: request.applications, argocd }),
        clock,
        random,
        outageMilliseconds,
        endsAt: clock.now() + request.timeoutMilliseconds,
        tell: progress.say,
    });
    if ('answer' in found)
        return found;
    const asked = request.applications.join(', ');
    return { refusal: conclude({ images: request.images, timeline: [], verdicts: [refused(asked, found.refusal)] }) };
};
/** What the waits have in common. */
const watchOf = (request, outside) => ({
    sync: request.sync ?? 'never',
    expectation: { commit: request.revision, images: request.images },
    manifests: request.manifests,
    patience: {
        timeout: request.timeoutMilliseconds,
        detectTimeout: request.detectTimeoutMilliseconds,
        syncTimeout: request.syncTimeoutMilliseconds,
        degradedGrace: request.degradedGraceMilliseconds,
        stableFor: request.stableForMilliseconds,
    },
    contains: createContains(request.revision, outside),
    turns: { comparing: turns_createTurns(mostAtOnce.comparing), plain: turns_createTurns(mostAtOnce.plain) },
    outage: outside.outageMilliseconds === undefined
        ? defaultOutage
        : { first: outside.outageMilliseconds, later: outside.outageMilliseconds },
});
/** Equal commits are not asked about; what cannot be read is warned of once. */
const createContains = (commit, { contains: ask, progress }) => {
    const warned = new Set();
    const warn = (message) => {
        if (!warned.has(message))
            progress.warn(message);
        warned.add(message);
    };
    return async (revision) => {
        if (commit === undefined || revision === commit)
            return true;
        if (revision === '')
            return false;
        if (!/^[0-9a-f]{40}$/.test(revision))
            return undefined;
        try {
            return await ask({ revision, commit });
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            warn(`${error.message}; going by equal commits and by the images`);
            return undefined;
        }
    };
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/argocd/describe.js



const sentences = {
    live: 'The commit and its images are live.',
    superseded: 'A newer commit has replaced it.',
    'not-found': 'There is nothing in Argo CD to judge.',
    'not-detected': 'Argo CD did not pick the commit up.',
    'render-failed': 'Argo CD cannot render the manifests.',
    blocked: 'Argo CD does not sync it.',
    'sync-failed': 'The sync failed.',
    degraded: 'What was deployed does not run.',
    'stale-render': 'Argo CD deployed an older render of the manifests.',
    regressed: 'The commit was there, and is gone again.',
    unauthorized: 'Argo CD does not let us in.',
    unreachable: 'Argo CD cannot be reached.',
    'timed-out': 'It was not live in time.',
};
const nextSteps = {
    live: '',
    superseded: 'Nothing to do: the run of the newer commit tells whether that one is live.',
    'not-found': 'Check `applications`, `project` and `images` against what Argo CD has.',
    'not-detected': "Check that the application follows this repository and branch, and Argo CD's access to it; raise `detect-timeout` if it only takes longer.",
    'render-failed': 'Correct the manifests as the message says; nothing was changed in the cluster.',
    blocked: 'Sync it in Argo CD, or wait for what holds it, and run this again; raise the timeout that is named if it only takes longer.',
    'sync-failed': 'Argo CD does not try this commit again: correct the manifests, or sync by hand.',
    degraded: 'Pods of the revision before serve on while the new ones fail; correct it with a new commit, or roll back.',
    'stale-render': 'A hard refresh did not help: look at the repository server of Argo CD.',
    regressed: 'Somebody rolled back, or moved the branch: look at the history of the application.',
    unauthorized: 'Make a new token, or give its role the right that is named.',
    unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
    'timed-out': 'Look at what it was waiting for last; raise `timeout` if that only takes longer.',
};
/** The job summary of a wait: outcome first, then the applications, what to do next, and what was seen to happen. */
const describeHealth = (result) => {
    const { outcome, revision, applications } = result;
    const where = revision === '' ? '' : ` at ${(0,markdown/* code */.aY)(shortCommit(revision))}`;
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)}${where}. ${sentences[outcome]}`,
        sections: [
            ...(outcome === 'live' ? [] : [describeNext(result)]),
            ...describeApplications(applications.filter(({ application }) => application !== '')),
            ...applications.flatMap(describeLog),
            ...(result.timeline.length === 0 ? [] : [describeTimeline(result)]),
        ],
    };
};
/** Why the step fails, in one line: the worst application and its cause. */
const failureMessage = ({ outcome, because, applications }) => {
    const worst = applications.find((verdict) => verdict.outcome === outcome);
    const { cause } = worst ?? {};
    const title = worst?.application ? `${worst.application}: ` : '';
    const why = cause ? `${cause.resource}: ${cause.because}. ${cause.next}` : `${because}. ${nextSteps[outcome]}`;
    return `${outcome}: ${title}${why}`;
};
const describeNext = ({ outcome, because, applications }) => {
    const causes = applications.flatMap(({ application, cause }) => cause === undefined
        ? []
        : [`- ${(0,markdown/* code */.aY)(application)}, ${(0,markdown/* code */.aY)(cause.resource)}: ${(0,markdown/* literal */.eu)(cause.because)}. **${(0,markdown/* literal */.eu)(cause.next)}**`]);
    const why = causes.length > 0 ? causes.join('\n') : (0,markdown/* literal */.eu)(because);
    return { heading: 'Why, and what to do', body: `${why}\n\n${nextSteps[outcome]}`, weight: 'essential' };
};
const describeApplications = (applications) => applications.length === 0
    ? []
    : [{ heading: 'Applications', body: applicationTable(applications), weight: 'essential' }];
const applicationTable = (applications) => (0,markdown/* table */.tp)(['Application', 'Outcome', 'Revision', 'Images', 'What was found'], applications.map(({ application, page, outcome, revision, images, because }) => [
    page === undefined ? (0,markdown/* code */.aY)(application) : (0,markdown/* link */.nf)(application, page),
    (0,markdown/* code */.aY)(outcome),
    (0,markdown/* code */.aY)(shortCommit(revision)),
    images.map((image) => (0,markdown/* code */.aY)(shortImage(image))).join('<br>'),
    (0,markdown/* literal */.eu)(because),
]));
const describeLog = ({ application, cause, log }) => log === undefined
    ? []
    : [
        {
            heading: `Last lines of ${(0,markdown/* literal */.eu)(cause?.resource ?? application)}`,
            body: (0,markdown/* fenced */.OF)(log.join('\n')),
            weight: 'detail',
        },
    ];
const describeTimeline = ({ timeline }) => ({
    heading: 'What happened',
    body: (0,markdown/* table */.tp)(['After', 'Application', 'What'], timeline.map(({ afterMilliseconds, application, what }) => [
        `+${(0,time/* formatDuration */.a)(afterMilliseconds)}`,
        (0,markdown/* code */.aY)(application),
        (0,markdown/* literal */.eu)(what),
    ])),
    weight: 'detail',
});

;// CONCATENATED MODULE: ./build/src/argocd/report.js
/** Outputs of a job are dropped above 1 MiB together; a report is meant to be read by a machine, not to hold logs. */
const mostBytes = 64 * 1024;
const mostMoments = 100;
/** The whole result as JSON on one line, within 64 KiB: the logs go first, then the timeline. */
const formatReport = ({ phases: _, ...result }) => {
    const { applications, timeline } = result;
    const withoutLogs = applications.map(({ log: _, ...verdict }) => verdict);
    const candidates = [
        { ...result, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: timeline.slice(-mostMoments) },
        { ...result, applications: withoutLogs, timeline: [] },
    ].map((report) => withoutHosts(JSON.stringify(report), applications));
    return candidates.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome: result.outcome });
};
/** The `results` output: one verdict an application. */
const formatResults = ({ applications }) => {
    const results = applications.map(({ log: _, confirmedPods: __, ...verdict }) => verdict);
    return withoutHosts(JSON.stringify(results), applications);
};
/** The runner drops a job's output that holds a masked value, and a registry's host holds the account's id. */
const withoutHosts = (text, applications) => {
    const hosts = applications.flatMap(({ images }) => images.flatMap((image) => /^[^/]*[.:][^/]*\//.exec(image)?.[0] ?? []));
    return [...new Set(hosts)].reduce((shorter, host) => shorter.replaceAll(host, ''), text);
};

;// CONCATENATED MODULE: ./build/src/argocd/tell-verdicts.js

const tell_verdicts_mostNamed = 50;
const mostLetters = 300;
/** The verdicts as the summary of a whole delivery reads them: without images and logs, at last only those that are not live. */
const tellVerdicts = ({ applications }) => {
    const all = applications.map(({ application, page, outcome, revision, because, cause }) => ({
        application,
        ...(page === undefined ? {} : { page }),
        outcome,
        revision,
        because: because.slice(0, mostLetters),
        ...(cause === undefined
            ? {}
            : { cause: { because: cause.because.slice(0, mostLetters), next: cause.next.slice(0, mostLetters) } }),
    }));
    const bad = all.filter(({ outcome }) => outcome !== 'live').slice(0, tell_verdicts_mostNamed);
    return [all, bad].map((results) => ({ results: withoutHosts(JSON.stringify(results), applications) }));
};

// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __nccwpck_require__(882);
;// CONCATENATED MODULE: ./build/src/actions/argocd-health/run.js





const outputs = ['outcome', 'reason', 'revision', 'results', 'report', 'timeline', 'summary'];
/** The action's inputs as one request, its result as outputs and summary. `repository` is the manifests' URL. */
const run = async (input, { repository, ...outside }) => {
    const result = await awaitLive({
        ...(0,argocd_readers/* waitOf */.pE)(input),
        manifests: repository === undefined
            ? undefined
            : { repository, branch: input['manifests-branch'], files: input['manifests-files'] },
        revision: input.revision,
        images: input.images,
        timeoutMilliseconds: input.timeout,
    }, outside);
    const { outcome, reason, revision, phases = [] } = result;
    return {
        outcome,
        outputs: { revision, results: formatResults(result), report: formatReport(result) },
        report: describeHealth(result),
        phases,
        told: tellVerdicts(result),
        ...(reason === '' ? {} : { failure: { reason, message: failureMessage(result) } }),
    };
};


/***/ }),

/***/ 882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ argocdServer),
/* harmony export */   FG: () => (/* binding */ waitInputs),
/* harmony export */   O0: () => (/* binding */ applicationMistakes),
/* harmony export */   WY: () => (/* binding */ caCertificate),
/* harmony export */   pE: () => (/* binding */ waitOf),
/* harmony export */   y: () => (/* binding */ applicationInputs)
/* harmony export */ });
/* unused harmony export argocdApplication */
/* harmony import */ var _argocd_ask_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(852);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(563);


const argocdServer = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('the address of Argo CD, such as `https://argocd.example.com`, without a user or a query', (raw) => {
    const url = (0,_argocd_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .serverUrl */ .V)(raw);
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url))
        return undefined;
    const { hostname, username, password, search, hash } = new URL(url);
    return hostname === '' || username + password + search + hash !== '' ? undefined : url;
});
const argocdApplication = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('an application, as `name` or `namespace/name`', (raw) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined);
const caCertificate = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .shaped */ .e9)('a certificate in PEM form', (raw) => /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined);
/** The inputs that say which applications are waited for, and how. */
const applicationInputs = {
    applications: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(argocdApplication),
    selector: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR,
    project: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR,
};
const waitInputs = {
    sync: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('never', 'if-needed'),
    'detect-timeout': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
    'sync-timeout': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0),
    'degraded-grace': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
    'stable-for': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0,
};
const applicationMistakes = ({ applications, selector }) => applications.length > 0 && selector !== undefined ? ['selector: should be empty where applications names them'] : [];
/** The wait that the inputs ask for, as far as it is not what is waited for. */
const waitOf = (input) => ({
    applications: input.applications,
    selector: input.selector,
    project: input.project,
    sync: input.sync,
    detectTimeoutMilliseconds: input['detect-timeout'],
    syncTimeoutMilliseconds: input['sync-timeout'],
    degradedGraceMilliseconds: input['degraded-grace'],
    stableForMilliseconds: input['stable-for'],
});


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ argocdToken),
  HA: () => (/* binding */ logInInputs),
  ZJ: () => (/* binding */ logInMistakes)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var json = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/argocd/log-in.js


/**
 * Exchanges GitHub's token for one of Argo CD's own Dex (RFC 8693), as Argo CD's user-management/github-actions.md has it.
 * A Failure `denied` says what Dex said; `not-found` where Argo CD has no Dex.
 */
const exchangeToken = async ({ http, server, connector, idToken }) => {
    const response = await http({
        method: 'POST',
        url: `${server}/api/dex/token`,
        headers: {
            // Its public client, made by Argo CD itself, has no secret.
            authorization: `Basic ${Buffer.from('argo-cd-cli:').toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
        },
        body: new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            connector_id: connector,
            scope: 'openid email profile federated:id',
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            subject_token: idToken,
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        }).toString(),
    });
    const answer = readAnswer(response);
    const token = response.status === 200 ? (0,json/* textAt */.$6)(answer, 'access_token') : undefined;
    if (token !== undefined && token !== '')
        return token;
    throw refusalOf(server, connector, { response, answer });
};
const readAnswer = ({ body }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};
const refusalOf = (server, connector, { response: { status }, answer }) => {
    const said = (0,json/* textAt */.$6)(answer, 'error_description') ?? (0,json/* textAt */.$6)(answer, 'error');
    if (status === 404 || (status === 200 && answer === undefined)) {
        const message = `${server}/api/dex/token is not there. Argo CD needs its own Dex (dex.config) to take GitHub's tokens; give an argocd-token otherwise`;
        return new failure/* Failure */.H('not-found', message);
    }
    if (status >= 500)
        return new failure/* Failure */.H('unreachable', `Dex at ${server} answered ${status}: ${said ?? 'nothing'}`);
    return new failure/* Failure */.H('denied', `Dex at ${server} does not take GitHub's token by the connector ${connector}: ${said ?? `it answered ${status}`}. Check oidc-connector against the id in dex.config, and its issuer`);
};

;// CONCATENATED MODULE: ./build/src/outside/github-oidc.js

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new failure/* Failure */.H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new failure/* Failure */.H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => {
    const claims = Object.entries(fieldsOf(payloadOf(token))).filter((claim) => typeof claim[1] === 'string');
    return Object.fromEntries(claims);
};
/** When a token ends, in epoch milliseconds; undefined when it does not say. */
const expiryOf = (token) => {
    const { exp } = fieldsOf(payloadOf(token));
    return typeof exp === 'number' ? exp * 1000 : undefined;
};
const payloadOf = (token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const fieldOf = (json, name) => {
    const field = fieldsOf(json)[name];
    return typeof field === 'string' ? field : undefined;
};
const fieldsOf = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/actions/argocd-token.js




/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
const logInInputs = {
    'argocd-token': inputs/* optionalSecret */.Ny,
    'argocd-auth': (0,inputs/* oneOf */.yL)('auto', 'token', 'github-oidc'),
    'oidc-connector': inputs/* text */.Qq,
    'oidc-audience': inputs/* optionalText */.mR,
};
const logInMistakes = (input) => input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : [];
/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
const argocdToken = (input, server, { http, mask, idTokenRequest }) => {
    const { 'argocd-auth': how, 'argocd-token': given, 'oidc-connector': connector } = input;
    if (given !== undefined && how !== 'github-oidc')
        return given;
    const logIn = async () => {
        const idToken = await requestIdToken(http, idTokenRequest, input['oidc-audience'] ?? server);
        mask(idToken);
        const token = await exchangeToken({ http, server, connector, idToken });
        mask(token);
        return token;
    };
    return how === 'github-oidc' ? logIn : () => logIn().catch(sayThatNoneWasGiven);
};
/** Most often a secret's name has a slip, and GitHub makes an empty text of it. */
const sayThatNoneWasGiven = (error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    throw new failure/* Failure */.H(error.reason, `argocd-token is empty, and ${error.message}`, { cause: error });
};


/***/ }),

/***/ 50:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z$: () => (/* binding */ cleanUpManifests),
  zk: () => (/* binding */ tokenMistakes),
  Kz: () => (/* binding */ withReadToken)
});

// UNUSED EXPORTS: accessMistakes, deliveryOf, manifestsSettings

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var lib_failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/retry.js

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
const retry_again = (reason, waitMilliseconds) => waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds };
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
            throw new lib_failure/* Failure */.H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};

;// CONCATENATED MODULE: ./build/src/gitops/answer-fields.js
/** What stands at the path of an answer, or undefined where any part of it is absent. */
const answer_fields_at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return new Map(Object.entries(value)).get(key);
};
/** The text at the path, '' when there is none. */
const answer_fields_textAt = (value, ...path) => {
    const found = answer_fields_at(value, ...path);
    return typeof found === 'string' ? found : '';
};
/** The list at the path, empty when there is none. */
const answer_fields_listAt = (value, ...path) => {
    const found = answer_fields_at(value, ...path);
    return Array.isArray(found) ? found : [];
};
/** The number at the path, undefined when there is none. */
const numberAt = (value, ...path) => {
    const found = answer_fields_at(value, ...path);
    return typeof found === 'number' ? found : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/github-refusal.js

/**
 * The refusals that GitHub has words of its own for, over git and over the API alike; all of them are final. Undefined
 * for anything else.
 */
const github_refusal_githubRefusal = (said) => {
    const rule = rules.find(({ pattern }) => pattern.test(said.words));
    return rule && new lib_failure/* Failure */.H('denied', rule.tell({ ...said, words: withoutQueries(said.words).replace(/\.$/, '') }));
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

;// CONCATENATED MODULE: ./build/src/gitops/judge-github.js




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
    const errors = listAt(answer.data, 'errors').map((error) => ({
        type: textAt(error, 'type'),
        message: oneLine(textAt(error, 'message')),
    }));
    const [unexpected] = errors.filter(({ type }) => !expected.includes(type));
    if (unexpected === undefined)
        return { data: at(answer.data, 'data'), errors };
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
            throw new lib_failure/* Failure */.H('unreachable', `cannot reach the API of ${url}: ${how}`);
        return retry_again(`the API did not answer: ${how}`);
    }
    if (status >= 500)
        return retry_again(`the API is busy: it answered ${status}`);
    return status === 403 || status === 429 ? rateLimit(headers, messageIn(data), now) : undefined;
};
/** A second attempt may help here, and not with an address, a name or a certificate that is wrong. */
const brokeOff = /no answer within|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket|other side closed|terminated|timeout/i;
const rateLimit = (headers, message, now) => {
    const seconds = Number(headers['retry-after']);
    if (seconds > 0)
        return retry_again(`GitHub's secondary rate limit asks for ${seconds} s: ${message}`, seconds * 1000);
    if (headers['x-ratelimit-remaining'] === '0') {
        const wait = Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now());
        return retry_again(`GitHub's rate limit is used up for ${Math.ceil(wait / 1000)} s: ${message}`, wait);
    }
    if (/secondary rate limit|abuse detection|temporarily blocked/i.test(message)) {
        return retry_again(`GitHub's secondary rate limit: ${message}`, secondaryWaitMilliseconds);
    }
    return /rate limit/i.test(message) ? retry_again(message, secondaryWaitMilliseconds) : undefined;
};
const passingError = ({ type, message }, answer, { now }) => {
    if (/RATE_LIMIT/.test(type) || /rate limit/i.test(message)) {
        return rateLimit(answer.headers, message, now) ?? again(message, secondaryWaitMilliseconds);
    }
    // GitHub's own words for a query that ran out of its time or failed inside.
    const failedInside = /^Something went wrong while executing your query|timedout|couldn't respond to your request in time/i;
    return type === 'SERVICE_UNAVAILABLE' || failedInside.test(message) ? again(`the API failed: ${message}`) : undefined;
};
const restRefusal = ({ status, headers, data }, place) => {
    const { url, branch, credential = 'manifests-token' } = place;
    const words = messageIn(data) || `HTTP ${status}`;
    const sso = headers['x-github-sso'];
    const said = { words: sso === undefined ? words : `${words} (${sso})`, ...place };
    const permissions = headers['x-accepted-github-permissions'];
    const known = status === 401 ? undefined : github_refusal_githubRefusal({ ...said, ...(permissions && { permissions }) });
    if (known)
        return known;
    if (status === 401) {
        return new lib_failure/* Failure */.H('denied', `${url} does not accept ${credential} (it says: ${words}): give one that is valid for it`);
    }
    if (status === 403)
        return new lib_failure/* Failure */.H('denied', `${url} refuses ${credential}: ${words}`);
    if (status === 404)
        return notThere(place);
    if (status >= 300 && status < 400) {
        return new lib_failure/* Failure */.H('not-found', `${url} has moved to another name: correct manifests-repository`);
    }
    if (status === 409 && /empty/i.test(words)) {
        return new lib_failure/* Failure */.H('not-found', `${url} has no branch ${branch}: it is empty`);
    }
    return new lib_failure/* Failure */.H('rejected', `${url}: the API refused it with ${status}: ${words}`);
};
const graphqlRefusal = (error, answer, place) => {
    const { url, credential = 'manifests-token' } = place;
    const { type, message } = error;
    const sso = answer.headers['x-github-sso'];
    const words = type === 'BRANCH_PROTECTION_RULE_VIOLATION' ? `protected branch: ${message}` : message;
    const known = githubRefusal({ ...place, words: sso === undefined ? words : `${words} (${sso})` });
    if (known)
        return known;
    if (type === 'NOT_FOUND')
        return notThere(place);
    if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') {
        return new Failure('denied', `${url} refuses ${credential}: ${message}`);
    }
    return new Failure('rejected', `${url}: the API refused it: ${message}${type === '' ? '' : ` (${type})`}`);
};
const notThere = ({ url, credential = 'manifests-token' }) => new lib_failure/* Failure */.H('not-found', `there is no repository ${url}, or ${credential} may not see it`);
const messageIn = (data) => {
    const errors = answer_fields_listAt(data, 'errors').map((error) => (typeof error === 'string' ? error : answer_fields_textAt(error, 'message')));
    return oneLine([answer_fields_textAt(data, 'message'), ...errors].filter(Boolean).join(': '));
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

;// CONCATENATED MODULE: ./build/src/gitops/app-token.js





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
    const ask = (request) => retry({
        what: 'asking GitHub for a token of the App',
        clock,
        budgetMilliseconds,
        firstDelayMilliseconds: 500,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const answer = await api.rest(request);
            refuse(answer, settings);
            const judged = judgeRest(answer, { ...settings, branch: '', now: clock.now, credential });
            return 'again' in judged ? retry_again(judged.again, judged.waitMilliseconds) : judged.data;
        },
    });
    const installation = await ask({ path: `/repos/${owner}/${name}/installation` });
    const path = `/app/installations/${String(answer_fields_at(installation, 'id'))}/access_tokens`;
    const minted = await ask({ method: 'POST', path, body: { repositories: [name], permissions } });
    const token = answer_fields_textAt(minted, 'token');
    if (token === '')
        throw new Error('GitHub gave no token for the App');
    return { token, expiresAt: Date.parse(answer_fields_textAt(minted, 'expires_at')) };
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
    return `${text}.${(0,external_node_crypto_.createSign)('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
};
/** The refusals that only an App meets. */
const refuse = ({ status, data }, { owner, name, url, permissions }) => {
    const words = answer_fields_textAt(data, 'message');
    const needed = Object.entries(permissions)
        .map(([permission, level]) => `${permission}: ${level}`)
        .join(', ');
    const failure = (message) => new lib_failure/* Failure */.H('denied', message);
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

// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __nccwpck_require__(497);
;// CONCATENATED MODULE: ./build/src/outside/github.js
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

// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __nccwpck_require__(705);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
;// CONCATENATED MODULE: ./build/src/outside/ssh.js


/** A command for ssh that uses this key and these host keys, and nothing of the user's own configuration or agent. */
const ssh_prepareSsh = async ({ temporaryDirectory, key, knownHosts, onDirectory }) => {
    const directory = await mkdtemp(join(temporaryDirectory, 'slipway-ssh-'));
    onDirectory(directory);
    const [keyFile, hostsFile] = [join(directory, 'key'), join(directory, 'known_hosts')];
    await writeFile(keyFile, `${key.replaceAll('\r', '').trim()}\n`, { mode: 0o600 });
    await writeFile(hostsFile, `${knownHosts.trim()}\n`, { mode: 0o600 });
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
const removeSsh = (directory) => (0,promises_.rm)(directory, { recursive: true, force: true });
/** For the shell by which git starts ssh (git(1), GIT_SSH_COMMAND). */
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

;// CONCATENATED MODULE: ./build/src/gitops/host-keys.js


/**
 * The lines of known_hosts for a repository on the GitHub server: the keys that GitHub gives out through its API, so over
 * TLS (REST docs, "Get GitHub meta information"). Trusting whatever key is shown first would be no check at all, since a
 * job sees every host for the first time.
 */
const host_keys_githubHostKeys = async ({ http, apiUrl, url, serverUrl, token }) => {
    const { hostname, port } = new URL(url);
    const server = new URL(serverUrl).hostname;
    if (hostname !== server && hostname !== `ssh.${server}`) {
        throw new Failure('invalid-input', `ssh-known-hosts: should hold the host keys of ${hostname}, but it is empty; only those of ${server} are known from its API`);
    }
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status, body } = await http({
        url: `${apiUrl}/meta`,
        headers: { accept: 'application/json', ...authorization },
    });
    const keys = status === 200 ? listAt(parsed(body), 'ssh_keys').filter((key) => typeof key === 'string') : [];
    if (keys.length === 0) {
        throw new Failure('unreachable', `the host keys of ${server} are not to be had from ${apiUrl}/meta (it answered ${status}): give them as ssh-known-hosts`);
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
    const github = (token) => createGitHub({ ...settings, token });
    const { token: given, app } = credential;
    const place = (0,repository_url/* githubRepository */.GP)(url, settings.serverUrl);
    if (app === undefined) {
        const token = given === undefined ? undefined : () => Promise.resolve(given);
        return { github, token, revoke: async () => true };
    }
    if (place === undefined) {
        throw new lib_failure/* Failure */.H('invalid-input', 'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone');
    }
    const minted = [];
    const token = createAppTokens({
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
        const gone = await Promise.all(minted.map((made) => revokeToken(github, made)));
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
    return prepareSsh({
        ...settings,
        key,
        knownHosts: knownHosts ?? (await githubHostKeys({ ...settings, http, url, token })),
    });
};

;// CONCATENATED MODULE: ./build/src/actions/manifests-access.js




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
    const github = (token) => createGitHub({ ...made, token, signal });
    const done = await Promise.allSettled([
        ...made.tokens.map((token) => revokeToken(github, token)),
        ...made.directories.map(removeSsh),
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

/***/ 92:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createArgocd)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/argocd/json.js
var argocd_json = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/argocd/application.js


const readSource = (source) => ({
    repository: (0,argocd_json/* textAt */.$6)(source, 'repoURL') ?? '',
    targetRevision: (0,argocd_json/* textAt */.$6)(source, 'targetRevision') || 'HEAD',
    path: (0,argocd_json/* textAt */.$6)(source, 'path') ?? '',
});
const readSources = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'sources');
    if (several.length > 0)
        return several.map(readSource);
    return (0,json.at)(holder, 'source') === undefined ? [] : [readSource((0,json.at)(holder, 'source'))];
};
const readRevisions = (holder) => {
    const several = (0,argocd_json/* listAt */.gT)(holder, 'revisions').map(String);
    return several.length > 0 ? several : [(0,argocd_json/* textAt */.$6)(holder, 'revision') ?? ''];
};
const readOperation = (application) => {
    const requested = (0,json.at)(application, 'operation') ?? undefined;
    const state = (0,json.at)(application, 'status', 'operationState') ?? undefined;
    // Setting an operation clears the state in the same update: one without the other has not begun.
    if (state === undefined) {
        return requested === undefined ? undefined : { ...readState({ operation: requested }), phase: 'Pending' };
    }
    return readState(state);
};
const readState = (state) => ({
    phase: (0,argocd_json/* textAt */.$6)(state, 'phase') ?? '',
    revisions: readRevisions((0,json.at)(state, 'syncResult') ?? (0,json.at)(state, 'operation', 'sync')),
    message: (0,argocd_json/* textAt */.$6)(state, 'message') ?? '',
    startedAt: (0,argocd_json/* timeAt */.lC)(state, 'startedAt'),
    finishedAt: (0,argocd_json/* timeAt */.lC)(state, 'finishedAt'),
    retries: (0,argocd_json/* numberAt */.tk)(state, 'retryCount') ?? 0,
    partial: (0,argocd_json/* flagAt */.Qc)(state, 'operation', 'sync', 'dryRun') === true || (0,argocd_json/* listAt */.gT)(state, 'operation', 'sync', 'resources').length > 0,
    failures: (0,argocd_json/* listAt */.gT)(state, 'syncResult', 'resources').flatMap(readFailure),
});
/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource) => {
    const hook = ((0,argocd_json/* textAt */.$6)(resource, 'hookType') ?? '') !== '';
    const failed = (0,argocd_json/* textAt */.$6)(resource, 'status') === 'SyncFailed' || (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Failed';
    if (!failed && !(hook && (0,argocd_json/* textAt */.$6)(resource, 'hookPhase') === 'Error'))
        return [];
    const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => (0,argocd_json/* textAt */.$6)(resource, key));
    return [{ kind, name, message, hook }];
};
const readResource = (resource) => ({
    group: (0,argocd_json/* textAt */.$6)(resource, 'group') ?? '',
    version: (0,argocd_json/* textAt */.$6)(resource, 'version') ?? '',
    kind: (0,argocd_json/* textAt */.$6)(resource, 'kind') ?? '',
    namespace: (0,argocd_json/* textAt */.$6)(resource, 'namespace') ?? '',
    name: (0,argocd_json/* textAt */.$6)(resource, 'name') ?? '',
    synced: (0,argocd_json/* textAt */.$6)(resource, 'status') !== 'OutOfSync',
    toPrune: (0,argocd_json/* flagAt */.Qc)(resource, 'requiresPruning') ?? false,
    hook: (0,argocd_json/* flagAt */.Qc)(resource, 'hook') ?? false,
    health: (0,argocd_json/* textAt */.$6)(resource, 'health', 'status'),
    message: (0,argocd_json/* textAt */.$6)(resource, 'health', 'message'),
});
const readHydrated = (answer) => {
    const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation'];
    const [from, to] = [(0,argocd_json/* textAt */.$6)(answer, ...last, 'drySHA'), (0,argocd_json/* textAt */.$6)(answer, ...last, 'hydratedSHA')];
    return from === undefined || to === undefined ? undefined : { from, to };
};
const ownerOf = (answer) => {
    const owners = (0,argocd_json/* listAt */.gT)(answer, 'metadata', 'ownerReferences');
    return (0,argocd_json/* textAt */.$6)(owners.find((owner) => (0,argocd_json/* textAt */.$6)(owner, 'kind') === 'ApplicationSet'), 'name');
};
/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
const readApplication = (answer) => {
    const drySource = (0,json.at)(answer, 'spec', 'sourceHydrator', 'drySource');
    const hydrates = (drySource ?? undefined) !== undefined;
    const automated = (0,json.at)(answer, 'spec', 'syncPolicy', 'automated');
    return {
        version: Number((0,argocd_json/* textAt */.$6)(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
        name: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'name') ?? '',
        namespace: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'namespace') ?? '',
        project: (0,argocd_json/* textAt */.$6)(answer, 'spec', 'project') ?? '',
        deleting: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'deletionTimestamp') !== undefined,
        skipsReconcile: (0,argocd_json/* textAt */.$6)(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
        automated: (automated ?? undefined) !== undefined && (0,argocd_json/* flagAt */.Qc)(automated, 'enabled') !== false,
        applicationSet: ownerOf(answer),
        sources: hydrates ? [readSource(drySource)] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'spec')),
        hydrated: readHydrated(answer),
        // What is compared is the hydrated form, which `spec` has under another name.
        comparedSources: hydrates ? [] : readSources((0,argocd_json/* recordAt */.zR)(answer, 'status', 'sync', 'comparedTo')),
        sync: (0,argocd_json/* textAt */.$6)(answer, 'status', 'sync', 'status') ?? 'Unknown',
        revisions: readRevisions((0,json.at)(answer, 'status', 'sync')),
        health: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'status') ?? 'Unknown',
        healthMessage: (0,argocd_json/* textAt */.$6)(answer, 'status', 'health', 'message'),
        healthChangedAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'health', 'lastTransitionTime'),
        reconciledAt: (0,argocd_json/* timeAt */.lC)(answer, 'status', 'reconciledAt'),
        conditions: (0,argocd_json/* listAt */.gT)(answer, 'status', 'conditions').map((condition) => ({
            type: (0,argocd_json/* textAt */.$6)(condition, 'type') ?? '',
            message: (0,argocd_json/* textAt */.$6)(condition, 'message') ?? '',
        })),
        operation: readOperation(answer),
        resources: (0,argocd_json/* listAt */.gT)(answer, 'status', 'resources').map(readResource),
        images: (0,argocd_json/* listAt */.gT)(answer, 'status', 'summary', 'images').map(String),
    };
};

// EXTERNAL MODULE: ./build/src/argocd/ask.js + 1 modules
var ask = __nccwpck_require__(852);
// EXTERNAL MODULE: ./build/src/argocd/query.js
var argocd_query = __nccwpck_require__(8);
;// CONCATENATED MODULE: ./build/src/argocd/read-log.js


/** The lines of a log as it is streamed, without what marks its end. */
const readLog = (body) => body.split('\n').flatMap((line) => {
    try {
        const content = (0,argocd_json/* textAt */.$6)(JSON.parse(line), 'result', 'content');
        return content === undefined || content === '' ? [] : [content];
    }
    catch (error) {
        return line === '' ? [] : [`(a line that cannot be read: ${(0,failure/* messageOf */.b)(error)})`];
    }
});

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/sync-window.js

const describe = (window) => `${(0,argocd_json/* textAt */.$6)(window, 'kind')} ${(0,argocd_json/* textAt */.$6)(window, 'schedule')} for ${(0,argocd_json/* textAt */.$6)(window, 'duration')}`;
/**
 * Whether windows keep automatic syncs from starting: a deny window is open, or none of the allow windows is. The
 * answer's own `canSync` is about syncs by hand.
 */
const readClosedWindow = (answer) => {
    const [active, assigned] = [(0,argocd_json/* listAt */.gT)(answer, 'activeWindows'), (0,argocd_json/* listAt */.gT)(answer, 'assignedWindows')];
    const denying = active.find((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'deny');
    if (denying !== undefined)
        return `a sync window is closed (${describe(denying)})`;
    const allowing = assigned.filter((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow');
    if (allowing.length === 0 || active.some((window) => (0,argocd_json/* textAt */.$6)(window, 'kind') === 'allow'))
        return undefined;
    return `no sync window is open (${allowing.map(describe).join('; ')})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/told.js




/** A line that grows without an end is no line. */
const longestLineCharacters = 64 * 1024 * 1024;
/** The lines of a text that comes in pieces; what is left when it ends is half a line, and is dropped. */
async function* linesOf(chunks) {
    let rest = '';
    for await (const chunk of chunks) {
        const [first = '', ...others] = chunk.split('\n');
        rest += first;
        if (rest.length > longestLineCharacters)
            throw new failure/* Failure */.H('unreachable', 'the watch stream has a line without an end');
        for (const next of others) {
            yield rest;
            rest = next;
        }
    }
}
/**
 * One line of the stream: `data: {"result":{"type","application"}}` as server-sent events, or bare JSON; undefined for
 * comments, which say that it is alive, and for empty lines. A Failure when it says that it cannot go on.
 */
const readTold = (line) => {
    const text = line.replace(/^data: ?/, '').trim();
    if (!text.startsWith('{'))
        return undefined;
    const message = parse(text);
    const error = (0,json.at)(message, 'error') ?? undefined;
    if (error !== undefined) {
        const reason = (0,argocd_json/* numberAt */.tk)(error, 'http_code') === 401 ? 'denied' : 'unreachable';
        throw new failure/* Failure */.H(reason, `the watch stream ended: ${(0,argocd_json/* textAt */.$6)(error, 'message') ?? 'it does not say why'}`);
    }
    return {
        type: typeOf((0,argocd_json/* textAt */.$6)(message, 'result', 'type')),
        application: readApplication((0,json.at)(message, 'result', 'application')),
    };
};
const typeOf = (type) => type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED' ? type : '';
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new failure/* Failure */.H('unreachable', `the watch stream has a line that cannot be read: ${(0,failure/* messageOf */.b)(error)}`);
    }
};

// EXTERNAL MODULE: ./build/src/argocd/tree.js
var tree = __nccwpck_require__(974);
;// CONCATENATED MODULE: ./build/src/argocd/api.js










/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000;
/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
    .map((field) => `items.${field}`)
    .join(',');
/** The API of one server. */
const createArgocd = ({ refreshTimeoutMilliseconds = defaultRefreshTimeoutMilliseconds, ...given }) => {
    const server = (0,ask/* serverUrl */.V)(given.server);
    const { response, json, stream } = (0,ask/* createAsk */.c)({ ...given, server });
    const pathOf = (address, part, more = {}) => `/applications/${encodeURIComponent(address.name)}${part}${(0,argocd_query/* addressQuery */.bd)(address, more)}`;
    const rightOn = (address, what) => `${what} on ${address.project ?? '*'}/${address.name}`;
    const get = (address, path) => ({ path, right: rightOn(address, 'applications, get') });
    const plain = async (address) => readApplication(await json(get(address, pathOf(address, ''))));
    return {
        server,
        list: async ({ selector, project } = {}) => {
            const query = (0,argocd_query/* listQuery */.ND)({ selector, projects: project === undefined ? [] : [project] });
            const path = `/applications?fields=${listedFields}${query === '' ? '' : `&${query}`}`;
            return (0,argocd_json/* listAt */.gT)(await json({ path, right: 'applications, get' }), 'items').map(readApplication);
        },
        watch: stream &&
            (async (which, signal) => {
                const path = `/stream/applications?${(0,argocd_query/* watchQuery */.Uj)(which)}`;
                return tellings(linesOf(await stream({ path, right: 'applications, get', signal })));
            }),
        application: plain,
        refreshed: async (address, refresh) => {
            try {
                const path = pathOf(address, '', { refresh });
                return readApplication(await json({ ...get(address, path), timeoutMilliseconds: refreshTimeoutMilliseconds }));
            }
            catch (error) {
                if (error instanceof failure/* Failure */.H && error.reason === 'unreachable' && error.waitMilliseconds === 0)
                    return await plain(address);
                throw error;
            }
        },
        sync: async (address, commit) => {
            const { name, namespace, project } = address;
            const body = {
                name,
                ...(namespace === undefined ? {} : { appNamespace: namespace }),
                ...(project === undefined ? {} : { project }),
                ...(commit === undefined ? {} : { revision: commit }),
            };
            const path = `/applications/${encodeURIComponent(name)}/sync`;
            const answer = await response({
                path,
                right: rightOn(address, 'applications, sync'),
                body,
                accepts: refusal/* isSyncPutOff */.q_,
            });
            return answer.status === 200 ? undefined : (0,refusal/* saidBy */.TT)(answer);
        },
        tree: async (address) => (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/resource-tree'))), 'nodes').map(tree/* readNode */.XH),
        live: (address, { group, version, kind, namespace, name }) => (0,refusal/* ifThere */.y)(async () => {
            const query = { group, version, kind, namespace, resourceName: name };
            const answer = await json(get(address, pathOf(address, '/resource', query)));
            const manifest = JSON.parse((0,argocd_json/* textAt */.$6)(answer, 'manifest') ?? 'null');
            return manifest ?? undefined;
        }),
        closedWindow: (address) => (0,refusal/* ifThere */.y)(async () => readClosedWindow(await json(get(address, pathOf(address, '/syncwindows'))))),
        events: async (address, { namespace, name, uid }) => {
            const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid };
            return (0,argocd_json/* listAt */.gT)(await json(get(address, pathOf(address, '/events', query))), 'items').map(tree/* readEvent */.j_);
        },
        logs: async (address, { namespace, pod, container, previous, lines }) => {
            const query = { namespace, container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) };
            const path = pathOf(address, `/pods/${pod}/logs`, query);
            const { body } = await response({ path, right: rightOn(address, 'logs, get') });
            return readLog(body).slice(-lines);
        },
    };
};
async function* tellings(lines) {
    for await (const line of lines) {
        const told = readTold(line);
        if (told !== undefined)
            yield told;
    }
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createAsk),
  V: () => (/* binding */ serverUrl)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/argocd/keep-token.js
/** What failed is tried again when it is asked for again. */
const keepToken = (token) => {
    if (typeof token === 'string')
        return { get: () => Promise.resolve(`Bearer ${token}`), renews: () => false };
    let got;
    const refused = new Set();
    const get = async () => {
        got ??= token().then((text) => `Bearer ${text}`);
        const asked = got;
        try {
            return await asked;
        }
        catch (error) {
            if (got === asked)
                got = undefined;
            throw error;
        }
    };
    return {
        get,
        renews: (given) => {
            // Several questions may learn of it at once; one of them asks for another.
            if (!refused.has(given))
                got = undefined;
            refused.add(given);
            return true;
        },
    };
};

// EXTERNAL MODULE: ./build/src/argocd/refusal.js
var refusal = __nccwpck_require__(308);
;// CONCATENATED MODULE: ./build/src/argocd/ask.js



/** Argo CD sends what it knows at once, and a comment every 15 s while there is no news (argoproj/pkg grpc/http/forwarders.go). */
const defaultStreamPatience = { firstMilliseconds: 15_000, silenceMilliseconds: 40_000 };
/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
const serverUrl = (server) => (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/\/+$/, '');
/** The token goes into the Authorization header and nowhere else. */
const createAsk = ({ http, stream, server, token, streamPatience = defaultStreamPatience, }) => {
    const bearer = keepToken(token);
    const withToken = async (send) => {
        const given = await bearer.get();
        const response = await send(given);
        // It may have expired in the middle of a long wait.
        return response.status === 401 && bearer.renews(given) ? await send(await bearer.get()) : response;
    };
    const exchange = async ({ path, right, body, timeoutMilliseconds = 30_000, accepts }) => {
        const send = async () => await withToken((authorization) => http({
            url: `${server}/api/v1${path}`,
            timeoutMilliseconds,
            headers: { authorization, accept: 'application/json', ...(body === undefined ? {} : jsonContent) },
            ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }));
        let response = await send();
        for (let tries = 1; tries < mostTries && body === undefined && passingStatuses.includes(response.status); tries += 1) {
            response = await send();
        }
        if (response.status !== 200 && accepts?.(response) !== true)
            throw (0,refusal/* refusal */.x5)(server, response, right);
        return response;
    };
    return {
        response: exchange,
        json: async (question) => (0,refusal/* parseBody */.OG)(server, await exchange(question)),
        stream: stream &&
            (async ({ path, right, signal }) => {
                const { status, headers, chunks } = await withToken((authorization) => stream({
                    url: `${server}/api/v1${path}`,
                    // Without it there are no comments between the news.
                    headers: { authorization, accept: 'text/event-stream' },
                    patience: streamPatience,
                    signal,
                }));
                if (status !== 200)
                    throw (0,refusal/* refusal */.x5)(server, { status, headers, body: await textOf(chunks) }, right);
                const type = headers['content-type'] ?? 'no content type';
                if (/^(text\/event-stream|application\/json)/.test(type))
                    return chunks;
                throw new failure/* Failure */.H('rejected', `${server} answered with ${type} instead of a stream of events`);
            }),
    };
};
/**
 * What a proxy answers for one of several servers behind it, or for a connection that was closed just then: a look is
 * several questions, and is worth nothing when one of them is lost.
 */
const passingStatuses = [502, 503, 504];
const mostTries = 3;
/** Anything else is answered with 415. */
const jsonContent = { 'content-type': 'application/json' };
const mostRefusalCharacters = 10_000;
const textOf = async (chunks) => {
    let text = '';
    for await (const chunk of chunks) {
        text += chunk;
        if (text.length > mostRefusalCharacters)
            break;
    }
    return text;
};


/***/ }),

/***/ 760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);


const misread = (found, wanted, path) => {
    const kind = Array.isArray(found) ? 'a list' : `a ${typeof found}`;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', `The answer of Argo CD is not understood: ${path.join('.') || 'the whole'} is ${kind} where ${wanted} was expected. Is something between us and Argo CD that rewrites its answers?`);
};
/** The text at the path; undefined when absent or null; a Failure when it is something else. */
const textAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'string')
        return found;
    throw misread(found, 'text', path);
};
/** The number at the path; undefined when absent or null; a Failure when it is something else. */
const numberAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'number')
        return found;
    throw misread(found, 'a number', path);
};
/** The boolean at the path; undefined when absent or null; a Failure when it is something else. */
const flagAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'boolean')
        return found;
    throw misread(found, 'true or false', path);
};
/** The list at the path; empty when absent or null; a Failure when it is something else. */
const listAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? [];
    if (Array.isArray(found))
        return found;
    throw misread(found, 'a list', path);
};
/** The object at the path; empty when absent or null; a Failure when it is something else. */
const recordAt = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? {};
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(found))
        return found;
    throw misread(found, 'an object', path);
};
/** An RFC 3339 time at the path, in milliseconds since 1970; undefined when absent. */
const timeAt = (value, ...path) => {
    const written = textAt(value, ...path);
    if (written === undefined)
        return undefined;
    const time = Date.parse(written);
    if (Number.isNaN(time))
        throw misread(written, 'a time', path);
    return time;
};


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ whichOf),
/* harmony export */   ND: () => (/* binding */ listQuery),
/* harmony export */   Uj: () => (/* binding */ watchQuery),
/* harmony export */   bd: () => (/* binding */ addressQuery)
/* harmony export */ });
/** One application is asked for by its name, several by what they have in common. */
const whichOf = (addresses, selector) => {
    const projects = addresses.map(({ project }) => project);
    return {
        selector,
        projects: projects.every((project) => project !== undefined) ? [...new Set(projects)] : [],
        only: addresses.length === 1 ? addresses[0] : undefined,
    };
};
/** For a list of them. */
const listQuery = ({ selector, projects }) => {
    const query = new URLSearchParams(selector === undefined ? {} : { selector });
    for (const project of projects)
        query.append('projects', project);
    return query.toString();
};
/** What is long and decides nothing; the stream takes any name, and leaves out what stands after the minus. */
const unwatchedFields = '-result.application.metadata.managedFields,result.application.status.history';
/** For the watch stream; it knows names, which a list does not. */
const watchQuery = (which) => {
    const { name, namespace } = which.only ?? {};
    const query = new URLSearchParams(listQuery(which));
    if (name !== undefined)
        query.set('name', name);
    if (namespace !== undefined)
        query.set('appNamespace', namespace);
    query.set('fields', unwatchedFields);
    return query.toString();
};
/** For one application, or a part of it. */
const addressQuery = (address, more) => {
    const query = new URLSearchParams(more);
    if (address.namespace !== undefined)
        query.set('appNamespace', address.namespace);
    if (address.project !== undefined)
        query.set('project', address.project);
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
};


/***/ }),

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   q_: () => (/* binding */ isSyncPutOff),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** The body as JSON; a Failure when something that is not Argo CD has answered. */
const parseBody = (server, { body, headers }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        const type = headers['content-type'] ?? 'no content type';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} answered with ${type} instead of JSON. Is argocd-server the address of Argo CD itself, and not of a login page before it?`);
    }
};
/** What Argo CD says in an answer that is no 200. */
const saidBy = ({ body }) => {
    try {
        return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(JSON.parse(body), 'message') ?? body.slice(0, 200)).replace(/[.\s]+$/, '');
    }
    catch {
        return body.slice(0, 200);
    }
};
/** What an answer other than 200 means; `right` is what the token would need, in the words of Argo CD's RBAC. */
const refusal = (server, response, right) => {
    const { status, headers } = response;
    const said = saidBy(response);
    if (status === 401) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} does not accept argocd-token: ${said}. It may have expired; make a new one`);
    }
    if (status === 403) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `Argo CD at ${server} denies ${right} to the token: ${said}. Give its role that right`);
    }
    if (status === 404)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `Argo CD at ${server} answered: ${said}`);
    if (status >= 300 && status < 400) {
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `${server} redirects to ${headers.location}: give that address as argocd-server`);
    }
    const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected';
    const waitMilliseconds = reason === 'unreachable' ? retryAfter(headers) : 0;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `Argo CD at ${server} answered ${status}: ${said}`, { waitMilliseconds });
};
const longestWaitMilliseconds = 60_000;
/** Seconds, as `Retry-After` has them; a date is as good as nothing said. */
const retryAfter = (headers) => Math.min(Math.max(0, Number(headers['retry-after'] ?? 0) * 1000 || 0), longestWaitMilliseconds);
/** For a part of an application (400) or of an older Argo CD (404) that is not there. */
const ifThere = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && (error.reason === 'rejected' || error.reason === 'not-found'))
            return undefined;
        throw error;
    }
};
/** Of a sync: a closed window, another operation and automatic sync are no fault of the token's, and may pass. */
const isSyncPutOff = (response) => response.status === 400 || /blocked by sync window/.test(saidBy(response));


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ readNode),
/* harmony export */   ZW: () => (/* binding */ readContainers),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(467);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);


const textsAt = (value, ...path) => Object.fromEntries(Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(value, ...path)).map(([name, text]) => [name, String(text)]));
const readNode = (node) => ({
    group: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'group') ?? '',
    version: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'version') ?? '',
    kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'kind') ?? '',
    namespace: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'namespace') ?? '',
    name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'name') ?? '',
    uid: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'uid') ?? '',
    parents: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'parentRefs').map((parent) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(parent, 'uid') ?? ''),
    info: Object.fromEntries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'info').map((entry) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'name') ?? '', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'value') ?? ''])),
    labels: textsAt(node, 'networkingInfo', 'labels'),
    images: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(node, 'images').map(String),
    health: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'health', 'status'),
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'health', 'message'),
});
const readTermination = (state) => {
    const terminated = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'terminated');
    if (terminated === undefined || terminated === null)
        return undefined;
    return { exitCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(terminated, 'exitCode') ?? 0, reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(terminated, 'reason') ?? '' };
};
const readWaiting = (state) => {
    const waiting = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'waiting');
    if (waiting === undefined || waiting === null)
        return undefined;
    return { reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(waiting, 'reason') ?? '', message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(waiting, 'message') ?? '' };
};
/** The containers of a live Pod, those that prepare it first. */
const readContainers = (pod) => {
    const specs = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'spec', 'initContainers'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'spec', 'containers')];
    const statuses = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'status', 'initContainerStatuses'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod, 'status', 'containerStatuses')];
    return statuses.map((status) => {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'name') ?? '';
        const spec = specs.find((candidate) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(candidate, 'name') === name);
        return {
            name,
            image: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, 'image') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'image') ?? '',
            imageId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'imageID') ?? '',
            ready: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagAt */ .Qc)(status, 'ready') ?? false,
            restarts: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(status, 'restartCount') ?? 0,
            waiting: readWaiting((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            terminated: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            last: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'lastState')),
            memoryLimit: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, 'resources', 'limits', 'memory'),
        };
    });
};
const readEvent = (event) => ({
    type: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'type') ?? '',
    reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'reason') ?? '',
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(event, 'message') ?? '',
});


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

/***/ 432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FP: () => (/* binding */ parseImageJson)
/* harmony export */ });
/* unused harmony exports isTag, isDigest, formatReference, shortPin, shortName, formatImageJson */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(467);

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
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
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

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony export textsIn */
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
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   RV: () => (/* binding */ parseAuthor),
/* harmony export */   tP: () => (/* binding */ repositoryMistake)
/* harmony export */ });
/* unused harmony export sshUrl */
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

/***/ 594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ withHistory)
});

// UNUSED EXPORTS: withHistories

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(379);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/git.js
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

;// CONCATENATED MODULE: ./build/src/outside/git-bare.js


/** A bare repository with `url` as its origin, as git-init(1) and git-remote(1) would leave it, without starting them. */
const initBare = async (directory, url) => {
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'refs'));
    const origin = url.replace(/[\\"]/g, '\\$&');
    const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n';
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), `${core}[remote "origin"]\n\turl = "${origin}"\n`);
    // Last, since it is what makes the folder a repository.
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
};

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
    const git = createGit({
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
            ready ??= initBare(directory, url);
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


/***/ }),

/***/ 659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oE: () => (/* binding */ createBegin),
  Yl: () => (/* binding */ headersOf),
  HB: () => (/* binding */ unreachable)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
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


/***/ }),

/***/ 490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createHttpStream)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(659);

/** Exchanges whose answer is read while it is sent. What is not read on is to be ended by the request's signal. */
const createHttpStream = (settings) => {
    const begin = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .createBegin */ .oE)(settings);
    return (request) => new Promise((resolve, reject) => {
        const { firstMilliseconds, silenceMilliseconds } = request.patience;
        const fail = (error) => failureOf(settings.signal, request, error);
        const exchange = begin(request, AbortSignal.any([settings.signal, request.signal]), (response) => {
            exchange.once('timeout', () => response.destroy(new Error(silence)));
            // The head alone proves nothing: what holds an answer back sends it by itself.
            const chunks = textOf(response, fail, () => exchange.setTimeout(silenceMilliseconds));
            resolve({ status: response.statusCode ?? 0, headers: (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(response), chunks });
        });
        exchange.setTimeout(firstMilliseconds);
        exchange.once('timeout', () => exchange.destroy(new Error(silence)));
        exchange.on('error', (error) => reject(fail(error)));
        exchange.end();
    });
};
const silence = 'it sends nothing';
const failureOf = (signal, { url, signal: ended }, error) => {
    if (signal.aborted)
        return signal.reason;
    if (ended.aborted)
        return ended.reason;
    return (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(url, error instanceof Error ? error : new Error(String(error)));
};
async function* textOf(response, fail, onChunk) {
    response.setEncoding('utf8');
    try {
        for await (const chunk of response) {
            onChunk();
            yield String(chunk);
        }
    }
    catch (error) {
        throw fail(error);
    }
}


/***/ }),

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(659);

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .createBegin */ .oE)(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(request.url, error));
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
    return { status: response.statusCode ?? 0, headers: (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .headersOf */ .Yl)(response), body: Buffer.concat(chunks).toString() };
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
var external_node_path_ = __nccwpck_require__(379);
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

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
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
var external_node_path_ = __nccwpck_require__(379);
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
/******/ var __webpack_exports__ = __nccwpck_require__(784);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
