export const id = 8802;
export const ids = [8802];
export const modules = {

/***/ 73384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/terraform/aws/aws-cli.js
var aws_cli = __webpack_require__(84058);
// EXTERNAL MODULE: ./build/src/terraform/aws/aws-environment.js + 1 modules
var aws_environment = __webpack_require__(51129);
// EXTERNAL MODULE: ./build/src/terraform/aws/tagged.js
var tagged = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/src/terraform/stacks/load-stacks.js
var load_stacks = __webpack_require__(31944);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/terraform/stacks/expiry.js
/** The tag that says when a stack may be destroyed, as `2026-01-31T18:00:00Z`. */
const expiryTag = 'ExpiresAt';
/**
 * What the tags of a stack's resources say about its time. The latest moment counts: an apply that was to give it more
 * time may have ended half-way.
 */
const judgeExpiry = (resources, now) => {
    if (resources.length === 0)
        return { kind: 'absent' };
    const values = [...new Set(resources.flatMap(({ tags }) => tags[expiryTag] ?? []))];
    const unreadable = values.find((value) => Number.isNaN(momentOf(value)));
    if (unreadable !== undefined)
        return { kind: 'unreadable', value: unreadable };
    if (values.length === 0)
        return { kind: 'unlimited' };
    const latest = Math.max(...values.map(momentOf));
    return latest <= now ? { kind: 'expired', at: latest } : { kind: 'alive', until: latest };
};
/** Only with its zone: a moment without one is another on each machine. */
const momentOf = (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value)
    ? Date.parse(value)
    : Number.NaN;

;// CONCATENATED MODULE: ./build/src/terraform/report/describe-stacks.js


/** What a person reads of a selection of stacks: which, and why the others not. */
const describeStacks = ({ selected, left }) => {
    const all = selected.length + left.length;
    const of = `${all} ${all === 1 ? 'stack' : 'stacks'}`;
    return {
        headline: selected.length === 0 ? `${(0,markdown/* code */.aY)('none')} of ${of}` : `${(0,markdown/* code */.aY)('selected')} ${selected.length} of ${of}`,
        sections: [...listed('Selected', selected), ...listed('Left alone', left)],
    };
};
const listed = (heading, considered) => considered.length === 0
    ? []
    : [
        {
            heading,
            weight: 'essential',
            body: (0,markdown/* table */.tp)(['Stack', 'Environment', 'Region', 'Why'], considered.map(({ stack, expiry }) => [
                (0,markdown/* code */.aY)(stack.name),
                (0,markdown/* literal */.eu)(stack.environment ?? ''),
                (0,markdown/* literal */.eu)(stack.region ?? ''),
                why(stack.ephemeral, expiry),
            ])),
        },
    ];
const why = (ephemeral, expiry) => {
    switch (expiry?.kind) {
        case undefined:
            return ephemeral ? 'asked for, ephemeral' : 'not ephemeral';
        case 'expired':
            return `its time was over at ${describe_stacks_momentOf(expiry.at)}`;
        case 'alive':
            return `its time is over at ${describe_stacks_momentOf(expiry.until)}`;
        case 'absent':
            return 'AWS has nothing of it';
        case 'unlimited':
            return `its resources have no tag ${(0,markdown/* code */.aY)(expiryTag)}, so its time is never over`;
        case 'unreadable':
            return `its tag ${(0,markdown/* code */.aY)(expiryTag)} holds ${(0,markdown/* code */.aY)(expiry.value)}, which is no moment with its zone such as ${(0,markdown/* code */.aY)('2026-01-31T18:00:00Z')}`;
    }
};
const describe_stacks_momentOf = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
// EXTERNAL MODULE: ./build/src/terraform/stacks/stacks.js + 1 modules
var stacks_stacks = __webpack_require__(94601);
;// CONCATENATED MODULE: ./build/src/terraform/select-stacks.js




/** The stacks that are named, or all; with `expired` the ephemeral ones of them alone whose time is over. */
const selectStacks = async (request, outside) => {
    const wanted = subset(request.stacks, request.names);
    if (!request.expired)
        return { selected: wanted.map((stack) => ({ stack })), left: [] };
    const considered = await outside.progress.phase('ask AWS', () => (0,in_lanes/* inLanes */.L)(wanted, 4, async (stack) => {
        if (!stack.ephemeral)
            return { stack };
        return { stack, expiry: judgeExpiry(await outside.resourcesOf(stack), outside.now()) };
    }));
    const isOver = ({ expiry }) => expiry?.kind === 'expired';
    return { selected: considered.filter(isOver), left: considered.filter((one) => !isOver(one)) };
};
const subset = (stacks, names) => {
    if (names.length === 0)
        return stacks;
    const mistakes = [...new Set(names)].flatMap((name) => mistakeOf(stacks, name));
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return stacks.filter(({ name }) => names.includes(name));
};
const mistakeOf = (stacks, name) => {
    try {
        (0,stacks_stacks/* findStack */.e)(stacks, name);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [`stacks: ${error.message}`];
    }
};

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/run.js


const run = async (input, { stacks, outside }) => {
    const result = await selectStacks({ stacks, names: input.stacks, expired: input.expired }, outside);
    const rows = result.selected.map(({ stack: { name, environment = '', region = input['aws-region'] ?? '' } }) => ({
        stack: name,
        environment,
        region,
    }));
    return {
        outcome: rows.length === 0 ? 'none' : 'selected',
        outputs: { matrix: JSON.stringify({ include: rows }), count: String(rows.length) },
        report: describeStacks(result),
    };
};

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/wiring.js









/** The folders of the tokens by which roles are assumed, one a line. */
const identitiesState = 'identities';
const wire = async (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'Look whether AWS answers');
    const { context, progress } = runner;
    const processes = (0,process/* createProcesses */.E)(runner);
    const identities = [];
    const onPrivate = (directory) => {
        identities.push(directory);
        runner.saveState(identitiesState, identities.join('\n'));
    };
    const resourcesOf = async (stack) => {
        const region = (0,aws/* awsRegion */.U)(input['aws-region'] ?? stack.region);
        const roleArn = input['role-to-assume'] ?? stack.planRole;
        const opened = await (0,aws_environment/* openAwsEnvironment */.Z)({ ...runner, roleArn, region, warn: progress.warn, onPrivate });
        try {
            const aws = (0,aws_cli/* createAwsCli */.y)({ processes, env: opened.cliEnv, region });
            return await (0,tagged/* findTagged */.i)(aws, stack.tags ?? { Stack: stack.name });
        }
        finally {
            await opened.close();
        }
    };
    const stacks = await (0,load_stacks/* loadStacks */.u)({ workspace: context.workspace, path: input['stacks-file'] });
    return run(input, { stacks, outside: { resourcesOf, now: Date.now, progress } });
};
const cleanUp = async (state) => {
    const identities = state(identitiesState).split('\n').filter(Boolean);
    for (const directory of identities)
        await (0,promises_.rm)(directory, { recursive: true, force: true });
};


/***/ }),

/***/ 21760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
const inLanes = async (items, lanes, work) => {
    const results = [];
    const waiting = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (failed)
                return;
            results[index] = await work(item);
        }
    };
    const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
        try {
            await lane();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    });
    await Promise.all(ended);
    return results;
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
