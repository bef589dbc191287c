export const id = 8024;
export const ids = [8024];
export const modules = {

/***/ 56778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84193);


/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(runner.signal, timeoutMilliseconds, over) };
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

/***/ 33402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   dR: () => (/* binding */ readField)
/* harmony export */ });
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43786);

/** A text of that pattern. */
const matches = (should, pattern) => ({
    should,
    read: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
});
/** A list of at least one. */
const listOf = (should, item) => ({
    should,
    read: (value) => {
        if (!Array.isArray(value) || value.length === 0)
            return undefined;
        const items = value.flatMap((one) => item.read(one) ?? []);
        return items.length === value.length ? items : undefined;
    },
});
/** Texts under names, each of its pattern. */
const pairs = (names, values) => (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const read = entries.flatMap(([name, given]) => names.test(name) && typeof given === 'string' && values.test(given) ? [{ name, value: given }] : []);
    return read.length === entries.length ? read : undefined;
};
/** A path from the workspace that stays within it; `example` is one of those that are meant. */
const pathWithin = (example) => matches(`a path from the workspace, within it, such as \`${example}\``, /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/);
/** A field's value; undefined when it is not there, or wrong, which is told. */
const readField = ({ found, name, rule, of, tell }) => {
    const field = found.find((one) => one.name === name);
    if (field === undefined)
        return undefined;
    const value = rule.read(field.value);
    if (value === undefined)
        tell(field.line, `${of}: ${name} should be ${rule.should}, but ${shown(field.value)}`);
    return value;
};
/** Tells of each field that nobody knows: most likely it has a typo. */
const refuseUnknown = ({ found, known, of, tell, }) => {
    for (const { name, line } of found) {
        if (known.includes(name) || name.startsWith('x-'))
            continue;
        const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nearNames */ .$)(name, known).map(quoted).join(' or ');
        const todo = near === ''
            ? 'A field of your own begins with `x-`'
            : `Did you mean ${near}? A field of your own begins with \`x-\``;
        tell(line, `${of} has a field ${quoted(name)}, which is not known. ${todo}`);
    }
};
const quoted = (name) => `\`${name}\``;
const shown = (value) => {
    const text = JSON.stringify(value) ?? String(value);
    return `it holds ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;
};


/***/ }),

/***/ 13283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readYamlList)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
const readYamlList = (text, { list: name, needs }, tell) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // The library looks through all keys of a map for each of them: that is done below.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const errors = [...document.errors.map(({ pos, message }) => ({ at: pos[0], message })), ...keysTwice(document)];
    for (const { at, message } of errors.slice(0, mostTold))
        tell(lineAt(at), `is not YAML: ${message.split('\n')[0]}`);
    if (errors.length > 0)
        return undefined;
    const reading = { document, lineAt, tell, merged: new Map() };
    const fields = fieldsOf(document.contents, reading);
    if (fields === undefined) {
        tell(1, `should hold \`${name}:\` and under it a list of ${name}, but it holds something else`);
        return undefined;
    }
    const contents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? document.contents.get(name, true) : undefined;
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(contents) ? contents.resolve(document) : contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list)) {
        const line = fields.find((field) => field.name === name)?.line ?? 1;
        tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`);
        return undefined;
    }
    const items = list.items.map((node) => {
        const line = lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range?.[0]) || 0);
        const found = fieldsOf(node, reading);
        return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) };
    });
    return { fields, items };
};
/** A file that is something else altogether has a mistake in every line. */
const mostTold = 20;
const keysTwice = (document) => {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_key, map) => {
            const names = new Set();
            for (const { key } of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (names.has(key.value))
                    found.push({ at: key.range?.[0] ?? 0, message: `Map keys must be unique: ${String(key.value)}` });
                names.add(key.value);
            }
        },
    });
    return found;
};
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || depth > deepestMerge)
        return undefined;
    const known = reading.merged.get(map);
    if (known !== undefined)
        return known;
    const fields = new Map();
    const merged = map.items.flatMap((pair) => {
        const sources = mergedBy(pair, reading, depth + 1);
        if (sources === undefined)
            addTo(fields, [fieldOf(pair, reading)]);
        return sources === undefined ? [] : [sources];
    });
    for (const source of merged)
        addTo(fields, source);
    reading.merged.set(map, [...fields.values()]);
    return [...fields.values()];
};
const addTo = (fields, more) => {
    for (const field of more)
        if (!fields.has(field.name))
            fields.set(field.name, field);
};
const deepestMerge = 10;
/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }, reading, depth) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value !== '<<')
        return undefined;
    const fields = new Map();
    const named = (each) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each) ? each.source : each);
    const sources = new Map(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value]).map((each) => [named(each), each]));
    for (const each of sources.values()) {
        const found = fieldsOf(each, reading, depth);
        if (found === undefined)
            return undefined;
        addTo(fields, found);
    }
    return [...fields.values()];
};
const fieldOf = ({ key, value }, reading) => {
    const line = reading.lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range?.[0]) || 0);
    return { name: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) };
};
/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node, line, { document, tell }) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
        return node;
    try {
        const value = node.toJS(document);
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        tell(line, `is not YAML that can be read: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0]}`);
        return undefined;
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

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
const largestBodyBytes = 64 * 1024 * 1024;
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
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() };
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
        listeners: { stdout: keptIn(stdout), stderr: keptIn(stderr) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw cannotStart(command, error);
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


/***/ })

};
