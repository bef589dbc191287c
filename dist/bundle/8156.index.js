export const id = 8156;
export const ids = [8156];
export const modules = {

/***/ 57869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/images/handles.js
var handles = __webpack_require__(20683);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/images/describe.js + 1 modules
var describe = __webpack_require__(3358);
// EXTERNAL MODULE: ./build/src/images/docker/cache-wish.js
var cache_wish = __webpack_require__(83935);
// EXTERNAL MODULE: ./build/src/images/ensure.js + 22 modules
var ensure = __webpack_require__(46217);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/gate.js
const gateOf = (input) => {
    const severity = input['scan-gate'];
    if (severity === 'none')
        return undefined;
    return { severity, baseline: input['scan-baseline'], timeoutMilliseconds: input['scan-timeout'] };
};
/** Why the step fails though nothing went wrong. */
const refusal = ({ name, digest, scan }) => scan.verdict === 'blocked'
    ? {
        reason: 'rejected',
        message: `scan-gate: ${name} is not released: ${scan.why}. Mend what the summary lists (${digest}), and push again`,
    }
    : {
        reason: 'timed-out',
        message: `scan-gate: ${name} is not released, since ECR has no whole scan of it: ${scan.why}`,
    };

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/run.js





const run = async (input, { context, outside, newSalt }) => {
    const result = await (0,ensure/* ensure */.D)({
        workspace: context.workspace,
        repository: input.repository,
        name: input.name ?? (0,image_reference/* shortName */.EU)(input.repository),
        source: sourceOf(input, context, newSalt),
        tags: input.tags,
        push: input.push,
        createRepository: input['create-repository'] === 'if-missing',
        gate: gateOf(input),
        budgetMilliseconds: input.timeout,
    }, outside);
    const { outcome } = result;
    return {
        outcome,
        outputs: result.pushed
            ? {
                tag: result.image.tag,
                digest: result.image.digest,
                image: result.reference,
                'image-json': (0,image_reference/* formatImageJson */.LF)(result.image),
            }
            : { tag: result.tag, digest: '', image: '', 'image-json': '' },
        report: (0,describe/* describeImage */.h)(result),
        ...('digest' in result && { failure: refusal(result) }),
    };
};
const sourceOf = (input, { event, cacheService }, newSalt) => {
    const layout = input['oci-layout'];
    if (layout !== undefined)
        return { kind: 'oci-layout', path: layout };
    const { context, file, target, platforms, paths, engine, builder, labels, provenance, sbom, cache, repository } = input;
    return {
        kind: 'dockerfile',
        ...{ context, file, target, platforms, paths, engine, builder, labels, provenance, sbom },
        buildArguments: input['build-args'],
        secrets: [...input.secrets, ...input['secret-files']],
        buildContexts: input['build-contexts'],
        cache: (0,cache_wish/* wishCache */.M)({ cache, ref: input['cache-ref'], repository, event, cacheService }),
        fingerprint: input.fingerprint,
        bases: input['base-images'],
        salt: input.rebuild === 'always' ? newSalt() : undefined,
    };
};

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/wiring.js





const wire = (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'Look at the timeline for what took long');
    for (const { value } of input.secrets)
        runner.mask(value);
    const { context } = runner;
    return (0,handles/* withImages */.n)({ ...(0,image_settings/* imageSettings */.T)(input, runner), repository: input.repository }, (outside) => run(input, { context, outside, newSalt: external_node_crypto_.randomUUID }));
};


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
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}. Run it again`);
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

/***/ 49979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ cannotStart)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59554);


/** Why a child did not even begin: of the machine, or because there is no such program. */
const cannotStart = (command, error) => (0,_lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .machineTrouble */ .z)(error) ??
    new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `cannot start ${command}: ${(0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}. Install it, or put it on the PATH`, {
        cause: error,
    });


/***/ }),

/***/ 97763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
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

/***/ 79127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   Vd: () => (/* binding */ isProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Where a program is: a name is looked for on the PATH, a path is taken from the directory. Links are followed. */
const findProgram = (program, directory) => {
    const found = program.includes('/') ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, program)].find(isProgram) : onPath(program);
    return found === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(found);
};
/** The file of that name in the first folder of the PATH that has one, as it is named there. */
const onPath = (program) => {
    const folders = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program)).find(isProgram);
};
const isProgram = (path) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
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

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78887);

// node:https takes as long to load as all of ours that is loaded before a first request, and who asks by git needs none of it.
const exchanges = () => __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 50299));
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const opening = once(async () => (await exchanges()).createBegin(settings));
    const { signal } = settings;
    return async (request) => {
        const [{ headersOf, unreachable }, begin] = await Promise.all([exchanges(), opening()]);
        return new Promise((resolve, reject) => {
            const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
            const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
            const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds };
            const exchange = begin(measured(request), ends, (response) => {
                collect(response).then((read) => resolve({ ...read, headers: headersOf(response) }), fail);
            });
            exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
            exchange.end(request.body);
        });
    };
};
const once = (make) => {
    let made;
    return () => {
        made ??= make();
        return made;
    };
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => ({
    body: String(await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD)(response)),
    status: response.statusCode ?? 0,
});


/***/ }),

/***/ 81920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ interruptChildren),
/* harmony export */   Jk: () => (/* binding */ withoutKilling),
/* harmony export */   at: () => (/* binding */ killChildren),
/* harmony export */   wZ: () => (/* binding */ keepFromInterrupts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    const asked = descendantsOf('self').filter((pid) => !interrupted.has(pid));
    for (const pid of asked)
        interrupted.add(pid);
    signalAll(asked, 'SIGINT');
    return asked;
};
let unfinished = 0;
/** While the work lasts nothing is killed: what it changes elsewhere would be half done. */
const withoutKilling = async (work) => {
    unfinished += 1;
    try {
        return await work();
    }
    finally {
        unfinished -= 1;
    }
};
/** Those of them that are still there: some wait for a server for as long as it lets them. */
const killChildren = (asked) => {
    if (unfinished > 0)
        return;
    const left = descendantsOf('self');
    signalAll(asked.filter((pid) => left.includes(pid)), 'SIGKILL');
};
const signalAll = (pids, signal) => {
    for (const pid of pids) {
        try {
            process.kill(Number(pid), signal);
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
        const tasks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};


/***/ }),

/***/ 15550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createProcesses),
  h: () => (/* binding */ graceMilliseconds)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(29863);
// EXTERNAL MODULE: ./build/src/outside/argument-limit.js
var argument_limit = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/src/outside/cannot-start.js
var cannot_start = __webpack_require__(49979);
// EXTERNAL MODULE: ./build/src/outside/child-environment.js
var child_environment = __webpack_require__(97763);
// EXTERNAL MODULE: ./build/src/outside/find-program.js
var find_program = __webpack_require__(79127);
;// CONCATENATED MODULE: ./build/src/outside/capture-child.js





/** Runs a child and keeps what it says, and nothing of it gets into the log. */
const captureChild = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const env = (0,child_environment/* childEnvironment */.Q)(options.env);
    (0,argument_limit/* refuseTooLarge */.A)(command, args, env);
    const code = await (0,exec/* exec */.m)(`"${programOf(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env,
        listeners: { stdout: keptIn(stdout), stderr: keptIn(stderr) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw (0,cannot_start/* cannotStart */.m)(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * `@actions/exec` looks for lines in what came so far, again with every chunk: of an output without any that takes the
 * square of its length. Nobody listens to its lines, so it is given nothing to look through.
 */
const keptIn = (chunks) => (data) => {
    chunks.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    data.toString = () => '';
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const programOf = (command) => {
    if (command.includes('/'))
        return command;
    const found = (0,find_program/* onPath */.L)(command);
    if (found === undefined)
        throw (0,cannot_start/* cannotStart */.m)(command, 'no folder of the PATH has it');
    return found;
};

// EXTERNAL MODULE: ./build/src/outside/interrupt-children.js
var interrupt_children = __webpack_require__(81920);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/src/outside/show-child.js




/** Runs a child that says into the log what it says; resolves to its code, or 128 for a signal. */
const showChild = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    const env = (0,child_environment/* childEnvironment */.Q)(options.env);
    (0,argument_limit/* refuseTooLarge */.A)(command, args, env);
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,external_node_child_process_.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env,
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject((0,cannot_start/* cannotStart */.m)(command, error)));
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

;// CONCATENATED MODULE: ./build/src/outside/process.js



/** How long a child may take to end when it is asked to; the runner gives a step that is cancelled 10 s for all of it. */
const graceMilliseconds = 20_000;
/**
 * Children without a shell. When the run is cancelled each gets SIGINT once, and, unless it changes what must not be half
 * done, SIGKILL if that does not end it within its grace; no new one starts.
 */
const createProcesses = (surroundings) => {
    const { signal, fence } = surroundings;
    const end = () => {
        const asked = (0,interrupt_children/* interruptChildren */.JF)();
        setTimeout(() => (0,interrupt_children/* killChildren */.at)(asked), surroundings.graceMilliseconds ?? graceMilliseconds).unref();
    };
    signal.addEventListener('abort', end, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await captureChild(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => showChild(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};


/***/ }),

/***/ 90229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ proxyEnvironment)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
/**
 * The environment with its proxies written as Node takes them. Without a scheme, as curl and Go take them too, Node would
 * ask no proxy at all, and GitHub's client, which reads the variables itself, would take the host for a scheme: they are
 * set anew. One that cannot be used is a Failure; Node's own message would show its password.
 */
const proxyEnvironment = () => {
    for (const name of names) {
        const value = process.env[name];
        if (value)
            process.env[name] = written(name, value);
    }
    return process.env;
};
const written = (name, value) => {
    const url = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const [, scheme = ''] = /^([^:]*)/.exec(url) ?? [];
    if (!/^https?$/i.test(scheme)) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `${name} names a proxy of ${scheme}, which is not supported. ${todo}`);
    }
    if (!isUsable(url))
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `${name} is no address of a proxy. ${todo}`);
    return url;
};
const isUsable = (text) => {
    try {
        const { username, password } = new URL(text);
        decodeURIComponent(`${username}:${password}`);
        return true;
    }
    catch {
        return false;
    }
};
const todo = 'Write it as http://host:port or http://user:password@host:port, with what is special in it percent-encoded';


/***/ }),

/***/ 78887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ largestAnswerBytes),
/* harmony export */   X1: () => (/* binding */ endlessAnswer),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/** More than this no service has to say: what goes on would fill the memory. */
const largestAnswerBytes = 64 * 1024 * 1024;
/** Why the rest of an answer is not read. */
const endlessAnswer = () => Object.assign(new Error(`the answer is larger than ${largestAnswerBytes / 1024 / 1024} MiB`), {
    name: 'EndlessAnswer',
});
/** A body that comes in pieces, as one. */
const readWhole = async (pieces, mostBytes = largestAnswerBytes, tooLarge = endlessAnswer) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of pieces) {
        size += chunk.byteLength;
        if (size > mostBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};


/***/ })

};
