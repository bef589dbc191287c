export const id = 1300;
export const ids = [1300];
export const modules = {

/***/ 35950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ argocdToken)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/argocd/answers/json.js
var json = __webpack_require__(47436);
;// CONCATENATED MODULE: ./build/src/argocd/server/log-in.js


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
    const token = response.status === 200 ? (0,json/* readText */.yR)(answer, 'access_token') : undefined;
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
    const said = (0,json/* readText */.yR)(answer, 'error_description') ?? (0,json/* readText */.yR)(answer, 'error');
    if (status === 404 || (status === 200 && answer === undefined)) {
        const message = `${server}/api/dex/token is not there. Argo CD needs its own Dex (dex.config) to take GitHub's tokens; give an argocd-token otherwise`;
        return new failure/* Failure */.H('not-found', message);
    }
    if (status >= 500)
        return new failure/* Failure */.H('unreachable', `Dex at ${server} answered ${status}: ${said ?? 'nothing'}`);
    return new failure/* Failure */.H('denied', `Dex at ${server} does not take GitHub's token by the connector ${connector}: ${said ?? `it answered ${status}`}. Check oidc-connector against the id in dex.config, and its issuer`);
};

// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __webpack_require__(27546);
;// CONCATENATED MODULE: ./build/src/actions/argocd-token.js



/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
const argocdToken = (input, server, { http, mask, idTokenRequest }) => {
    const { 'argocd-auth': how, 'argocd-token': given, 'oidc-connector': connector } = input;
    if (given !== undefined && how !== 'github-oidc')
        return given;
    const logIn = async () => {
        const idToken = await (0,github_oidc/* requestIdToken */.gj)(http, idTokenRequest, input['oidc-audience'] ?? server);
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

/***/ 47436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


const misread = (found, wanted, path) => {
    const kind = Array.isArray(found) ? 'a list' : `a ${typeof found}`;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', `The answer of Argo CD is not understood: ${path.join('.') || 'the whole'} is ${kind} where ${wanted} was expected. Is something between us and Argo CD that rewrites its answers?`);
};
/** The text at the path; undefined when absent or null; a Failure when it is something else. */
const readText = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'string')
        return found;
    throw misread(found, 'text', path);
};
/** The number at the path; undefined when absent or null; a Failure when it is something else. */
const readNumber = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'number')
        return found;
    throw misread(found, 'a number', path);
};
/** The boolean at the path; undefined when absent or null; a Failure when it is something else. */
const readFlag = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? undefined;
    if (found === undefined || typeof found === 'boolean')
        return found;
    throw misread(found, 'true or false', path);
};
/** The list at the path; empty when absent or null; a Failure when it is something else. */
const readList = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? [];
    if (Array.isArray(found))
        return found;
    throw misread(found, 'a list', path);
};
/** The object at the path; empty when absent or null; a Failure when it is something else. */
const readRecord = (value, ...path) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, ...path) ?? {};
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(found))
        return found;
    throw misread(found, 'an object', path);
};
/** An RFC 3339 time at the path, in milliseconds since 1970; undefined when absent. */
const readTime = (value, ...path) => {
    const written = readText(value, ...path);
    if (written === undefined)
        return undefined;
    const time = Date.parse(written);
    if (Number.isNaN(time))
        throw misread(written, 'a time', path);
    return time;
};


/***/ }),

/***/ 96570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ readNode),
/* harmony export */   ZW: () => (/* binding */ readContainers),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47436);


const textsAt = (value, ...path) => Object.fromEntries(Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(value, ...path)).map(([name, text]) => [name, String(text)]));
const readNode = (node) => ({
    group: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'group') ?? '',
    version: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'version') ?? '',
    kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'kind') ?? '',
    namespace: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'namespace') ?? '',
    name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'name') ?? '',
    uid: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'uid') ?? '',
    parents: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(node, 'parentRefs').map((parent) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(parent, 'uid') ?? ''),
    info: Object.fromEntries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(node, 'info').map((entry) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(entry, 'name') ?? '', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(entry, 'value') ?? ''])),
    labels: textsAt(node, 'networkingInfo', 'labels'),
    images: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(node, 'images').map(String),
    health: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'health', 'status'),
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(node, 'health', 'message'),
});
const readTermination = (state) => {
    const terminated = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'terminated');
    if (terminated === undefined || terminated === null)
        return undefined;
    return { exitCode: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(terminated, 'exitCode') ?? 0, reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(terminated, 'reason') ?? '' };
};
const readWaiting = (state) => {
    const waiting = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(state, 'waiting');
    if (waiting === undefined || waiting === null)
        return undefined;
    return { reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(waiting, 'reason') ?? '', message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(waiting, 'message') ?? '' };
};
/** The containers of a live Pod, those that prepare it first. */
const readContainers = (pod) => {
    const specs = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(pod, 'spec', 'initContainers'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(pod, 'spec', 'containers')];
    const statuses = [
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(pod, 'status', 'initContainerStatuses'),
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(pod, 'status', 'containerStatuses'),
    ];
    return statuses.map((status) => {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(status, 'name') ?? '';
        const spec = specs.find((candidate) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(candidate, 'name') === name);
        return {
            name,
            image: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(spec, 'image') ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(status, 'image') ?? '',
            imageId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(status, 'imageID') ?? '',
            ready: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG)(status, 'ready') ?? false,
            restarts: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(status, 'restartCount') ?? 0,
            waiting: readWaiting((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            terminated: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'state')),
            last: readTermination((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(status, 'lastState')),
            memoryLimit: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(spec, 'resources', 'limits', 'memory'),
        };
    });
};
const readEvent = (event) => ({
    type: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(event, 'type') ?? '',
    reason: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(event, 'reason') ?? '',
    message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(event, 'message') ?? '',
});


/***/ }),

/***/ 64620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createArgocd)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/argocd/answers/json.js
var answers_json = __webpack_require__(47436);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/argocd/answers/read-sources.js


const readSource = (source) => ({
    repository: (0,answers_json/* readText */.yR)(source, 'repoURL') ?? '',
    targetRevision: (0,answers_json/* readText */.yR)(source, 'targetRevision') || 'HEAD',
    path: (0,answers_json/* readText */.yR)(source, 'path') ?? '',
});
/** Of what has one source, or several. */
const readSources = (holder) => {
    const several = (0,answers_json/* readList */.LD)(holder, 'sources');
    if (several.length > 0)
        return several.map(readSource);
    return (0,json.at)(holder, 'source') === undefined ? [] : [readSource((0,json.at)(holder, 'source'))];
};
/** A revision for each source, in their order. */
const readRevisions = (holder) => {
    const several = (0,answers_json/* readList */.LD)(holder, 'revisions').map(String);
    return several.length > 0 ? several : [(0,answers_json/* readText */.yR)(holder, 'revision') ?? ''];
};

;// CONCATENATED MODULE: ./build/src/argocd/answers/read-operation.js



/** The sync that an application was asked for, or has run last. */
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
    phase: (0,answers_json/* readText */.yR)(state, 'phase') ?? '',
    revisions: readRevisions((0,json.at)(state, 'syncResult') ?? (0,json.at)(state, 'operation', 'sync')),
    message: (0,answers_json/* readText */.yR)(state, 'message') ?? '',
    startedAt: (0,answers_json/* readTime */.aQ)(state, 'startedAt'),
    finishedAt: (0,answers_json/* readTime */.aQ)(state, 'finishedAt'),
    retries: (0,answers_json/* readNumber */.kz)(state, 'retryCount') ?? 0,
    partial: (0,answers_json/* readFlag */.fG)(state, 'operation', 'sync', 'dryRun') === true ||
        (0,answers_json/* readList */.LD)(state, 'operation', 'sync', 'resources').length > 0,
    failures: (0,answers_json/* readList */.LD)(state, 'syncResult', 'resources').flatMap(readFailure),
});
/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource) => {
    const hook = ((0,answers_json/* readText */.yR)(resource, 'hookType') ?? '') !== '';
    const failed = (0,answers_json/* readText */.yR)(resource, 'status') === 'SyncFailed' || (0,answers_json/* readText */.yR)(resource, 'hookPhase') === 'Failed';
    if (!failed && !(hook && (0,answers_json/* readText */.yR)(resource, 'hookPhase') === 'Error'))
        return [];
    const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => (0,answers_json/* readText */.yR)(resource, key));
    return [{ kind, name, message, hook }];
};

;// CONCATENATED MODULE: ./build/src/argocd/answers/read-application.js




const readResource = (resource) => ({
    group: (0,answers_json/* readText */.yR)(resource, 'group') ?? '',
    version: (0,answers_json/* readText */.yR)(resource, 'version') ?? '',
    kind: (0,answers_json/* readText */.yR)(resource, 'kind') ?? '',
    namespace: (0,answers_json/* readText */.yR)(resource, 'namespace') ?? '',
    name: (0,answers_json/* readText */.yR)(resource, 'name') ?? '',
    synced: (0,answers_json/* readText */.yR)(resource, 'status') !== 'OutOfSync',
    toPrune: (0,answers_json/* readFlag */.fG)(resource, 'requiresPruning') ?? false,
    hook: (0,answers_json/* readFlag */.fG)(resource, 'hook') ?? false,
    health: (0,answers_json/* readText */.yR)(resource, 'health', 'status'),
    message: (0,answers_json/* readText */.yR)(resource, 'health', 'message'),
});
const readHydrated = (answer) => {
    const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation'];
    const [from, to] = [(0,answers_json/* readText */.yR)(answer, ...last, 'drySHA'), (0,answers_json/* readText */.yR)(answer, ...last, 'hydratedSHA')];
    return from === undefined || to === undefined ? undefined : { from, to };
};
const ownerOf = (answer) => {
    const owners = (0,answers_json/* readList */.LD)(answer, 'metadata', 'ownerReferences');
    return (0,answers_json/* readText */.yR)(owners.find((owner) => (0,answers_json/* readText */.yR)(owner, 'kind') === 'ApplicationSet'), 'name');
};
/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
const readApplication = (answer) => {
    const drySource = (0,json.at)(answer, 'spec', 'sourceHydrator', 'drySource');
    const hydrates = (drySource ?? undefined) !== undefined;
    const automated = (0,json.at)(answer, 'spec', 'syncPolicy', 'automated');
    return {
        version: Number((0,answers_json/* readText */.yR)(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
        name: (0,answers_json/* readText */.yR)(answer, 'metadata', 'name') ?? '',
        namespace: (0,answers_json/* readText */.yR)(answer, 'metadata', 'namespace') ?? '',
        project: (0,answers_json/* readText */.yR)(answer, 'spec', 'project') ?? '',
        deleting: (0,answers_json/* readText */.yR)(answer, 'metadata', 'deletionTimestamp') !== undefined,
        skipsReconcile: (0,answers_json/* readText */.yR)(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
        automated: (automated ?? undefined) !== undefined && (0,answers_json/* readFlag */.fG)(automated, 'enabled') !== false,
        applicationSet: ownerOf(answer),
        sources: hydrates ? [readSource(drySource)] : readSources((0,answers_json/* readRecord */.aE)(answer, 'spec')),
        hydrated: readHydrated(answer),
        // What is compared is the hydrated form, which `spec` has under another name.
        comparedSources: hydrates ? [] : readSources((0,answers_json/* readRecord */.aE)(answer, 'status', 'sync', 'comparedTo')),
        sync: (0,answers_json/* readText */.yR)(answer, 'status', 'sync', 'status') ?? 'Unknown',
        revisions: readRevisions((0,json.at)(answer, 'status', 'sync')),
        health: (0,answers_json/* readText */.yR)(answer, 'status', 'health', 'status') ?? 'Unknown',
        healthMessage: (0,answers_json/* readText */.yR)(answer, 'status', 'health', 'message'),
        healthChangedAt: (0,answers_json/* readTime */.aQ)(answer, 'status', 'health', 'lastTransitionTime'),
        reconciledAt: (0,answers_json/* readTime */.aQ)(answer, 'status', 'reconciledAt'),
        conditions: (0,answers_json/* readList */.LD)(answer, 'status', 'conditions').map((condition) => ({
            type: (0,answers_json/* readText */.yR)(condition, 'type') ?? '',
            message: (0,answers_json/* readText */.yR)(condition, 'message') ?? '',
        })),
        operation: readOperation(answer),
        resources: (0,answers_json/* readList */.LD)(answer, 'status', 'resources').map(readResource),
        images: (0,answers_json/* readList */.LD)(answer, 'status', 'summary', 'images').map(String),
    };
};

;// CONCATENATED MODULE: ./build/src/argocd/answers/read-log.js


/** The lines of a log as it is streamed, without what marks its end. */
const readLog = (body) => body.split('\n').flatMap((line) => {
    try {
        const content = (0,answers_json/* readText */.yR)(JSON.parse(line), 'result', 'content');
        return content === undefined || content === '' ? [] : [content];
    }
    catch (error) {
        return line === '' ? [] : [`(a line that cannot be read: ${(0,failure/* messageOf */.b)(error)})`];
    }
});

;// CONCATENATED MODULE: ./build/src/argocd/answers/sync-window.js

const describe = (window) => `${(0,answers_json/* readText */.yR)(window, 'kind')} ${(0,answers_json/* readText */.yR)(window, 'schedule')} for ${(0,answers_json/* readText */.yR)(window, 'duration')}`;
/**
 * Whether windows keep automatic syncs from starting: a deny window is open, or none of the allow windows is. The
 * answer's own `canSync` is about syncs by hand.
 */
const readClosedWindow = (answer) => {
    const [active, assigned] = [(0,answers_json/* readList */.LD)(answer, 'activeWindows'), (0,answers_json/* readList */.LD)(answer, 'assignedWindows')];
    const denying = active.find((window) => (0,answers_json/* readText */.yR)(window, 'kind') === 'deny');
    if (denying !== undefined)
        return `a sync window is closed (${describe(denying)})`;
    const allowing = assigned.filter((window) => (0,answers_json/* readText */.yR)(window, 'kind') === 'allow');
    if (allowing.length === 0 || active.some((window) => (0,answers_json/* readText */.yR)(window, 'kind') === 'allow'))
        return undefined;
    return `no sync window is open (${allowing.map(describe).join('; ')})`;
};

;// CONCATENATED MODULE: ./build/src/argocd/answers/told.js




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
        const reason = (0,answers_json/* readNumber */.kz)(error, 'http_code') === 401 ? 'denied' : 'unreachable';
        throw new failure/* Failure */.H(reason, `the watch stream ended: ${(0,answers_json/* readText */.yR)(error, 'message') ?? 'it does not say why'}`);
    }
    return {
        type: typeOf((0,answers_json/* readText */.yR)(message, 'result', 'type')),
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

// EXTERNAL MODULE: ./build/src/argocd/answers/tree.js
var tree = __webpack_require__(96570);
;// CONCATENATED MODULE: ./build/src/argocd/server/keep-token.js
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

;// CONCATENATED MODULE: ./build/src/argocd/server/refusal.js


/** The body as JSON; a Failure when something that is not Argo CD has answered. */
const parseBody = (server, { body, headers }) => {
    try {
        return JSON.parse(body);
    }
    catch {
        const type = headers['content-type'] ?? 'no content type';
        throw new failure/* Failure */.H('unreachable', `${server} answered with ${type} instead of JSON. Is argocd-server the address of Argo CD itself, and not of a login page before it?`);
    }
};
/** What Argo CD says in an answer that is no 200. */
const saidBy = ({ body }) => {
    try {
        return ((0,answers_json/* readText */.yR)(JSON.parse(body), 'message') ?? body.slice(0, 200)).replace(/(?<![.\s])[.\s]+$/, '');
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
        return new failure/* Failure */.H('denied', `Argo CD at ${server} does not accept argocd-token: ${said}. It may have expired; make a new one`);
    }
    if (status === 403) {
        return new failure/* Failure */.H('denied', `Argo CD at ${server} denies ${right} to the token: ${said}. Give its role that right`);
    }
    if (status === 404)
        return new failure/* Failure */.H('not-found', `Argo CD at ${server} answered: ${said}`);
    if (status >= 300 && status < 400) {
        return new failure/* Failure */.H('unreachable', `${server} redirects to ${headers.location}: give that address as argocd-server`);
    }
    const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected';
    const waitMilliseconds = reason === 'unreachable' ? retryAfter(headers) : 0;
    return new failure/* Failure */.H(reason, `Argo CD at ${server} answered ${status}: ${said}`, { waitMilliseconds });
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
        if (error instanceof failure/* Failure */.H && (error.reason === 'rejected' || error.reason === 'not-found'))
            return undefined;
        throw error;
    }
};
/** Of a sync: a closed window, another operation and automatic sync are no fault of the token's, and may pass. */
const isSyncPutOff = (response) => response.status === 400 || /blocked by sync window/.test(saidBy(response));

;// CONCATENATED MODULE: ./build/src/argocd/server/ask.js



/** Argo CD sends what it knows at once, and a comment every 15 s while there is no news (argoproj/pkg grpc/http/forwarders.go). */
const defaultStreamPatience = { firstMilliseconds: 15_000, silenceMilliseconds: 40_000 };
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
            throw refusal(server, response, right);
        return response;
    };
    return {
        response: exchange,
        json: async (question) => parseBody(server, await exchange(question)),
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
                    throw refusal(server, { status, headers, body: await textOf(chunks) }, right);
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

// EXTERNAL MODULE: ./build/src/argocd/server/query.js
var server_query = __webpack_require__(58430);
// EXTERNAL MODULE: ./build/src/argocd/server/server-url.js
var server_url = __webpack_require__(22995);
;// CONCATENATED MODULE: ./build/src/argocd/server/api.js











/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000;
/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
    .map((field) => `items.${field}`)
    .join(',');
/** The API of one server. */
const createArgocd = ({ refreshTimeoutMilliseconds = defaultRefreshTimeoutMilliseconds, ...given }) => {
    const server = (0,server_url/* serverUrl */.V)(given.server);
    const { response, json, stream } = createAsk({ ...given, server });
    const pathOf = (address, part, more = {}) => `/applications/${encodeURIComponent(address.name)}${part}${(0,server_query/* addressQuery */.bd)(address, more)}`;
    const rightOn = (address, what) => `${what} on ${address.project ?? '*'}/${address.name}`;
    const get = (address, path) => ({ path, right: rightOn(address, 'applications, get') });
    const plain = async (address) => readApplication(await json(get(address, pathOf(address, ''))));
    return {
        server,
        list: async ({ selector, project } = {}) => {
            const query = (0,server_query/* listQuery */.ND)({ selector, projects: project === undefined ? [] : [project] });
            const path = `/applications?fields=${listedFields}${query === '' ? '' : `&${query}`}`;
            return (0,answers_json/* readList */.LD)(await json({ path, right: 'applications, get' }), 'items').map(readApplication);
        },
        watch: stream &&
            (async (which, signal) => {
                const path = `/stream/applications?${(0,server_query/* watchQuery */.Uj)(which)}`;
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
                accepts: isSyncPutOff,
            });
            return answer.status === 200 ? undefined : saidBy(answer);
        },
        tree: async (address) => (0,answers_json/* readList */.LD)(await json(get(address, pathOf(address, '/resource-tree'))), 'nodes').map(tree/* readNode */.XH),
        live: (address, { group, version, kind, namespace, name }) => ifThere(async () => {
            const query = { group, version, kind, namespace, resourceName: name };
            const answer = await json(get(address, pathOf(address, '/resource', query)));
            const manifest = JSON.parse((0,answers_json/* readText */.yR)(answer, 'manifest') ?? 'null');
            return manifest ?? undefined;
        }),
        closedWindow: (address) => ifThere(async () => readClosedWindow(await json(get(address, pathOf(address, '/syncwindows'))))),
        events: async (address, { namespace, name, uid }) => {
            const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid };
            return (0,answers_json/* readList */.LD)(await json(get(address, pathOf(address, '/events', query))), 'items').map(tree/* readEvent */.j_);
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

/***/ 7788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ askPatiently)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _nothing_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11603);


const longestPauseMilliseconds = 8_000;
/**
 * Its server answers before it has read the applications and the rights (it waits for both only after it listens:
 * server/server.go), so it lists none and denies each.
 */
const startMilliseconds = 15_000;
const outcomes = {
    denied: 'unauthorized',
    'not-found': 'not-found',
    unreachable: 'unreachable',
    'timed-out': 'timed-out',
};
/** Asks until there is an answer or a refusal; that Argo CD is away may pass, and what it refuses when it has just come back. */
const askPatiently = async (asking) => {
    const { clock, random, outageMilliseconds, tell } = asking;
    const since = clock.now();
    let startsUntil = asking.answeredBefore === true ? since + startMilliseconds : since;
    for (let tries = 0;; tries += 1) {
        try {
            return { answer: await inTime(asking) };
        }
        catch (error) {
            const { outcome, because, waitMilliseconds } = refusalOf(error);
            const now = clock.now();
            startsUntil = Math.max(startsUntil, startOf(error, { since, now }) + startMilliseconds);
            const left = Math.min(since + outageMilliseconds, asking.endsAt) - now;
            if (outcome === 'timed-out' || now >= startsUntil || left <= 0)
                return { refusal: { outcome, because } };
            tell(`${because}; trying again`);
            await clock.sleep(Math.min(Math.max(pauseAfter(tries, random), waitMilliseconds), left));
        }
    }
};
/** When an Argo CD that answers so may have started at the latest. */
const startOf = (error, { since, now }) => {
    if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'unreachable')
        return now;
    return error instanceof _nothing_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .NothingShown */ .R ? since : Number.NEGATIVE_INFINITY;
};
/** A question that hangs, of an application that is dead, must not keep the others waiting beyond the time for all. */
const inTime = async ({ ask, clock, endsAt }) => {
    const answered = new AbortController();
    const late = async () => {
        await clock.sleep(Math.max(shortestMilliseconds, endsAt - clock.now()), answered.signal);
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', 'Argo CD had not answered when the time was over');
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
    const outcome = error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? outcomes[error.reason] : undefined;
    if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || outcome === undefined)
        throw error;
    return { outcome, because: error.message, waitMilliseconds: error.waitMilliseconds };
};
/** A second at first, eight after a while, spread so that many waiters do not come back at once. */
const pauseAfter = (tries, random) => Math.min(1_000 * 2 ** tries, longestPauseMilliseconds) * (0.5 + 0.5 * random());


/***/ }),

/***/ 11603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ NothingShown)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** No application at all is listed: the token has no right to any, or Argo CD has just started. */
class NothingShown extends _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
}


/***/ }),

/***/ 69403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf)
/* harmony export */ });
/** The application's page in Argo CD, whatever prefix of a path its address has. */
const pageOf = (server, { name, namespace }) => [server, 'applications', ...(namespace === undefined ? [] : [namespace]), name].join('/');


/***/ }),

/***/ 58430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
