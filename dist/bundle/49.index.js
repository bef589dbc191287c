export const id = 49;
export const ids = [49];
export const modules = {

/***/ 47914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/argocd/server/api.js + 9 modules
var api = __webpack_require__(64620);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/deadline.js
var deadline = __webpack_require__(84193);
// EXTERNAL MODULE: ./build/src/outside/git-history.js + 1 modules
var git_history = __webpack_require__(29338);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/http-stream.js
var http_stream = __webpack_require__(61490);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __webpack_require__(35950);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/argocd/await-live.js + 20 modules
var await_live = __webpack_require__(1120);
// EXTERNAL MODULE: ./build/src/argocd/report/describe.js
var describe = __webpack_require__(71950);
// EXTERNAL MODULE: ./build/src/argocd/report/report.js
var report = __webpack_require__(71209);
;// CONCATENATED MODULE: ./build/src/argocd/report/tell-verdicts.js

const mostNamed = 50;
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
    const bad = all.filter(({ outcome }) => outcome !== 'live').slice(0, mostNamed);
    return [all, bad].map((results) => ({ results: (0,report/* withoutHosts */.a9)(JSON.stringify(results), applications) }));
};

// EXTERNAL MODULE: ./build/src/actions/argocd-readers.js
var argocd_readers = __webpack_require__(90882);
;// CONCATENATED MODULE: ./build/src/actions/argocd-health/run.js






/** The action's inputs as one request, its result as outputs and summary. `repository` is the manifests' URL. */
const run = async (input, { repository, ...outside }) => {
    const result = await (0,await_live/* awaitLive */.l)({
        ...(0,argocd_readers/* waitOf */.pE)(input),
        manifests: repository === undefined
            ? undefined
            : { repository, branch: input['manifests-branch'], patterns: input['manifests-files'] },
        revision: input.revision,
        images: input.images,
        timeoutMilliseconds: input.timeout,
    }, outside);
    const { outcome, reason, revision, phases = [] } = result;
    return {
        outcome,
        outputs: { revision, results: (0,report/* formatResults */.ew)(result), report: (0,report/* formatReport */.CI)(result) },
        report: (0,describe/* describeHealth */.g)(result, { manifestsPage: repository && (0,repository_url/* repositoryPage */.WR)(repository) }),
        phases,
        told: tellVerdicts(result),
        ...(reason === '' ? {} : { failure: { reason, message: (0,describe/* failureMessage */.o)(result) } }),
    };
};

;// CONCATENATED MODULE: ./build/src/actions/argocd-health/wiring.js













const cannotTell = () => Promise.reject(new failure/* Failure */.H('not-found', 'manifests-repository is not set, so newer commits cannot be told from older ones: set it'));
/** The wait ends by itself when its time is over; this is for its last look, and for what explains a failure. */
const lastWordsMilliseconds = 10_000;
const wire = (input, started) => {
    const { context, progress, fence, mask } = started;
    const longest = input.timeout + lastWordsMilliseconds;
    const answering = (who) => (0,deadline/* withDeadline */.N)(started.signal, longest, `${who} did not end its answer within ${(0,time/* formatDuration */.a)(longest)}`);
    const signal = answering('Argo CD');
    const caCertificate = input['ca-certificate'];
    const connection = { signal, ...(caCertificate === undefined ? {} : { caCertificate }) };
    const http = (0,outside_http/* createHttp */.V)(connection);
    const token = (0,argocd_token/* argocdToken */.c)(input, input['argocd-server'], { http, mask, idTokenRequest: context.idTokenRequest });
    const stream = (0,http_stream/* createHttpStream */.r)(connection);
    const argocd = (0,api/* createArgocd */.v)({ http, stream, server: input['argocd-server'], token });
    const clock = (0,outside_clock/* createClock */.t)(signal);
    const outside = { argocd, clock, progress };
    const given = input['manifests-repository'];
    if (given === undefined)
        return run(input, { ...outside, repository: undefined, contains: cannotTell });
    const repository = (0,repository_url/* repositoryUrl */.Ek)(given, context.serverUrl);
    const reading = { runner: { ...started, signal: answering(repository) }, clock };
    const settings = {
        processes: (0,process/* createProcesses */.E)({ signal: reading.runner.signal, fence }),
        temporaryDirectory: context.temporaryDirectory,
        url: repository,
    };
    return (0,manifests_access/* withReadToken */.Kz)({ input, url: repository }, reading, (manifestsToken) => (0,git_history/* withHistory */.$)({ ...settings, token: manifestsToken }, ({ contains }) => run(input, { ...outside, repository, contains })));
};
const cleanUp = manifests_access/* cleanUpManifests */.Z$;


/***/ }),

/***/ 27546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ lifeMillisecondsOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body), 'value') : undefined;
    if (token !== undefined)
        return token;
    const refused = status >= 400 && status < 500 && status !== 429;
    const answered = status === 200 ? 'what holds none' : String(status);
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(refused ? 'denied' : 'unreachable', `GitHub gave no OIDC token: ${url.host} answered ${answered}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(payloadOf(token));
/** How long a new token lives, by the clock of who gave it, since ours may be wrong; undefined when it does not say. */
const lifeMillisecondsOf = (token) => {
    const { iat, exp } = payloadOf(token);
    return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : undefined;
};
const payloadOf = (token) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));


/***/ }),

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBegin: () => (/* binding */ createBegin),
/* harmony export */   headersOf: () => (/* binding */ headersOf),
/* harmony export */   unreachable: () => (/* binding */ unreachable)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90229);





/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate, mostConnections: maxSockets = Number.POSITIVE_INFINITY, }) => {
    const open = () => {
        const agentOptions = { keepAlive: true, maxSockets, proxyEnv: (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyEnvironment */ .w)() };
        const ca = caCertificate === undefined ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('default'), caCertificate] };
        return { plain: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agentOptions), secure: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ ...agentOptions, ...ca }) };
    };
    let agents;
    return ({ method = 'GET', url: address, headers }, { signal, timeoutMilliseconds }, onResponse) => {
        // Not before: git and Terraform may do all there is to do through a proxy that Node cannot use.
        agents ??= open();
        const { plain, secure } = agents;
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal, timeout: timeoutMilliseconds };
        return url.protocol === 'https:'
            ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, { ...options, agent: secure }, onResponse)
            : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};


/***/ })

};
