export const id = 7262;
export const ids = [7262];
export const modules = {

/***/ 60979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/argocd/api.js + 7 modules
var api = __webpack_require__(21850);
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
// EXTERNAL MODULE: ./build/src/outside/git-history.js
var git_history = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/outside/http-stream.js
var http_stream = __webpack_require__(61490);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/actions/argocd-token.js + 1 modules
var argocd_token = __webpack_require__(21294);
// EXTERNAL MODULE: ./build/src/actions/manifests-access.js
var manifests_access = __webpack_require__(41542);
// EXTERNAL MODULE: ./build/src/argocd/await-live.js + 29 modules
var await_live = __webpack_require__(25072);
// EXTERNAL MODULE: ./build/src/argocd/describe.js
var describe = __webpack_require__(32591);
// EXTERNAL MODULE: ./build/src/argocd/report.js
var report = __webpack_require__(31960);
;// CONCATENATED MODULE: ./build/src/argocd/tell-verdicts.js

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
    const result = await (0,await_live/* awaitLive */.lh)({
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
        outputs: { revision, results: (0,report/* formatResults */.ew)(result), report: (0,report/* formatReport */.CI)(result) },
        report: (0,describe/* describeHealth */.g)(result),
        phases,
        told: tellVerdicts(result),
        ...(reason === '' ? {} : { failure: { reason, message: (0,describe/* failureMessage */.o)(result) } }),
    };
};

;// CONCATENATED MODULE: ./build/src/actions/argocd-health/wiring.js













const cannotTell = () => Promise.reject(new failure/* Failure */.H('not-found', 'manifests-repository is not set, so newer commits cannot be told from older ones'));
/** The wait ends by itself when its time is over; this is for its last look, and for what explains a failure. */
const lastWordsMilliseconds = 10_000;
const wire = (input, started) => {
    const { context, progress, fence, mask } = started;
    const over = `Argo CD did not end its answer within ${(0,time/* formatDuration */.a)(input.timeout + lastWordsMilliseconds)}`;
    const signal = (0,deadline/* withDeadline */.N)(started.signal, input.timeout + lastWordsMilliseconds, over);
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
    const settings = {
        processes: (0,process/* createProcesses */.EC)({ signal, fence }),
        temporaryDirectory: context.temporaryDirectory,
        url: repository,
    };
    const reading = { runner: { ...started, signal }, clock };
    return (0,manifests_access/* withReadToken */.Kz)({ input, url: repository }, reading, (manifestsToken) => (0,git_history/* withHistory */.$)({ ...settings, token: manifestsToken }, ({ contains }) => run(input, { ...outside, repository, contains })));
};
const cleanUp = manifests_access/* cleanUpManifests */.Z$;


/***/ }),

/***/ 72183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

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
        const delay = result.delayMilliseconds ?? Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};


/***/ }),

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ refuseTooLarge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** execve(2): one argument or variable, with its end, in bytes. */
const longestString = 131_072;
/** Below this the kernel takes all of them together, whatever the limit of the stack is. */
const alwaysTaken = 131_072;
const neverTaken = 6 * 1024 * 1024;
const pointer = 8;
/**
 * Refuses what the kernel would refuse as E2BIG. It is looked at before, since `@actions/exec` never tells of it: a child
 * that cannot be started at all ends the whole process there.
 */
const refuseTooLarge = (command, args, env) => {
    const variables = Object.entries(env).map(([name, value]) => ({ name, bytes: sizeOf(`${name}=${value}`) }));
    const longest = variables.find(({ bytes }) => bytes > longestString);
    if (longest)
        throw tooLarge(command, `${longest.name} has ${longest.bytes} bytes, and a variable at most 128 KiB`);
    const argument = args.map(sizeOf).find((bytes) => bytes > longestString);
    if (argument)
        throw tooLarge(command, `one of its arguments has ${argument} bytes, and may have at most 128 KiB`);
    const all = [...variables.map(({ bytes }) => bytes), ...args.map(sizeOf), sizeOf(command), sizeOf(command)];
    const total = all.reduce((sum, bytes) => sum + bytes + pointer, 0);
    if (total <= alwaysTaken || total <= limit())
        return;
    const [largest] = variables.toSorted((a, b) => b.bytes - a.bytes);
    throw tooLarge(command, `its environment and arguments have ${total} bytes, and this machine takes ${limit()}; the largest variable is ${largest?.name}`);
};
const sizeOf = (text) => Buffer.byteLength(text) + 1;
const tooLarge = (command, found) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid-input', `cannot start ${command}: ${found}. Take large values out of \`env\`, GITHUB_ENV and the inputs, into files`);
/** A quarter of the stack (execve(2)), as /proc/self/limits has it. */
const limit = () => {
    const [, stack = ''] = /^Max stack size\s+(\d+|unlimited)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/limits', 'utf8')) ?? [];
    return Math.min(Math.max(Number(stack) / 4 || neverTaken, alwaysTaken), neverTaken);
};


/***/ }),

/***/ 16783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 84193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

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

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 27546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken),
/* harmony export */   p1: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
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


/***/ }),

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   oE: () => (/* binding */ createBegin)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('default'), caCertificate] };
    const plain = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agentOptions);
    const secure = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
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


/***/ }),

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50299);

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

/***/ 70808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ createProcesses),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   m3: () => (/* binding */ cannotStart),
/* harmony export */   wZ: () => (/* binding */ keepFromInterrupts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29863);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);
/* harmony import */ var _lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59554);
/* harmony import */ var _argument_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6964);







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
    const env = childEnvironment(options.env);
    (0,_argument_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTooLarge */ .A)(command, args, env);
    const code = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_6__/* .exec */ .m)(`"${onPath(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env,
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
    const files = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).flatMap((folder) => (folder ? [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    const env = childEnvironment(options.env);
    (0,_argument_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTooLarge */ .A)(command, args, env);
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env,
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
const cannotStart = (command, error) => (0,_lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .machineTrouble */ .z)(error) ??
    new _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-found', `cannot start ${command}: ${(0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}. Install it, or put it on the PATH`, {
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
        const tasks = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};


/***/ })

};
