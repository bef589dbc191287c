export const id = 5554;
export const ids = [5554];
export const modules = {

/***/ 95554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xe: () => (/* binding */ awsClient),
  xc: () => (/* binding */ cleanUpImages),
  Ty: () => (/* binding */ imageSettings),
  RN: () => (/* binding */ inTime)
});

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 3 modules
var local_handles = __webpack_require__(59780);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 2 modules
var aws_role = __webpack_require__(72967);
// EXTERNAL MODULE: ./build/src/outside/deadline.js
var deadline = __webpack_require__(84193);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/outside/docker-directory.js


/** Where the user's own Docker configuration lies. */
const dockerDirectory = () => process.env.DOCKER_CONFIG || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');

;// CONCATENATED MODULE: ./build/src/actions/image-settings.js






/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,deadline/* withDeadline */.N)(runner.signal, timeoutMilliseconds, over) };
};
/** How AWS is asked: by the role that is to be assumed, else with the ambient credentials. */
const awsClient = ({ region, 'role-to-assume': roleArn }, runner) => {
    const credentials = (0,aws_role/* roleCredentials */.R)({ ...runner, roleArn, region });
    return credentials && { client: { credentials } };
};
const privateDirectories = 'private-directories';
/** What handles of images are made with. Without a push AWS is never asked, and needs no region. */
const imageSettings = (input, runner) => {
    const { workspace, temporaryDirectory } = runner.context;
    const region = input.push === false ? '' : (0,aws/* awsRegion */.U)(input['aws-region']);
    return {
        ...runner,
        workspace,
        temporaryDirectory,
        region,
        registryId: input['registry-id'],
        ...awsClient({ ...input, region }, runner),
        dockerDirectory: dockerDirectory(),
        onPrivate: (directories) => runner.saveState(privateDirectories, directories),
    };
};
/** The post step of whatever used these settings: takes away what a run that was killed has left. */
const cleanUpImages = (state) => (0,local_handles/* removePrivate */.W)(state(privateDirectories));


/***/ }),

/***/ 85295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ub: () => (/* binding */ buildsWithBuildKit),
  fE: () => (/* binding */ buildxDriver),
  hC: () => (/* binding */ createDocker),
  qY: () => (/* binding */ enginePlatform),
  vn: () => (/* binding */ engineTakesContexts)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/src/images/last-lines.js

const mostLines = 40;
const createLastLines = () => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let whole = [];
    let line = empty;
    let returned = false;
    const hear = (piece) => {
        if (piece === '\n') {
            whole = kept([...whole, shown(line)]);
            line = empty;
            returned = false;
        }
        else if (piece === '\r')
            returned = true;
        else if (piece !== '') {
            // What comes after a carriage return overwrites the line: progress would push out all that was said before it.
            line = longer(returned ? empty : line, piece);
            returned = false;
        }
    };
    return {
        listen: (chunk) => {
            for (const piece of decoder.write(chunk).split(/([\r\n])/))
                hear(piece);
        },
        lines: () => kept([...whole, shown(line)]),
    };
};
const kept = (lines) => lines.filter((line) => line !== '').slice(-mostLines);
const empty = { text: '', end: undefined };
const longestBeginning = 500;
const longestEnd = 1_000;
const longer = ({ text, end }, more) => {
    if (end !== undefined)
        return { text, end: (end + more).slice(-longestEnd) };
    const all = text + more;
    if (all.length <= longestBeginning + longestEnd)
        return { text: all, end };
    return { text: all.slice(0, longestBeginning), end: all.slice(-longestEnd) };
};
const shown = ({ text, end }) => (end === undefined ? text : `${text}…${end}`).trimEnd();

;// CONCATENATED MODULE: ./build/src/images/docker.js


/** With a folder for DOCKER_CONFIG. */
const createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
    const env = { DOCKER_CONFIG: configDirectory };
    let buildKit;
    return {
        run: (args) => processes.run(command, args, { directory, env }),
        show: async (args, { env: added = {} } = {}) => {
            buildKit ??= buildKitSwitch(processes, command);
            const { listen, lines } = createLastLines();
            const childEnv = { ...env, ...(await buildKit), ...added };
            const code = await processes.show(command, args, { directory, env: childEnv, listen });
            return { code, lastLines: lines() };
        },
    };
};
/** Clients before 23 have BuildKit built in but ask to be told; later ones use it when they have buildx. */
const buildKitSwitch = async (processes, command) => {
    const { stdout } = await processes.run(command, clientVersion);
    return hasBuildKit(stdout) ? { DOCKER_BUILDKIT: '1' } : {};
};
const clientVersion = ['version', '--format', '{{.Client.Version}}'];
const hasBuildKit = (version) => Number.parseInt(version, 10) < 23;
/** Whether `docker build` without buildx is BuildKit, and not the older builder. */
const buildsWithBuildKit = async (docker) => hasBuildKit((await docker.run(clientVersion)).stdout);
/** What buildx stands on: `undefined` without buildx, else the driver of the chosen or current builder. */
const buildxDriver = async (docker, builder) => {
    const { code } = await docker.run(['buildx', 'version']);
    if (code !== 0)
        return undefined;
    const inspected = await docker.run(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])]);
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1];
    if (inspected.code === 0 && driver)
        return driver;
    throw new failure/* Failure */.H('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
};
/** The platform of the engine that answers, as `linux/amd64`; undefined when none does. */
const enginePlatform = async (docker) => {
    const { code, stdout } = await docker.run(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return code === 0 ? stdout.trim() : undefined;
};
/** Whether the engine's own builder knows build contexts: those of Docker 23 and later do, and earlier ones fail on them. */
const engineTakesContexts = async (docker) => {
    const { stdout } = await docker.run(['version', '--format', '{{.Server.Version}}']);
    return Number.parseInt(stdout, 10) >= 23;
};


/***/ }),

/***/ 59780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ removePrivate),
  e: () => (/* binding */ withLocal)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/process.js
var process = __webpack_require__(70808);
// EXTERNAL MODULE: ./build/src/images/docker.js + 1 modules
var docker = __webpack_require__(85295);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
;// CONCATENATED MODULE: ./build/src/images/merge-docker-config.js

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const mergeDockerConfig = (user, login) => {
    const config = parse(user);
    if (login === undefined)
        return JSON.stringify(config, null, 2);
    const { host, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const auths = { ...fieldsOf(config.auths), [host]: { auth } };
    // A credential helper would be asked instead of `auths`; an empty one for this host means: look into this file.
    const helped = config.credsStore !== undefined || host in fieldsOf(config.credHelpers);
    const credHelpers = helped ? { credHelpers: { ...fieldsOf(config.credHelpers), [host]: '' } } : {};
    return JSON.stringify({ ...config, auths, ...credHelpers }, null, 2);
};
const parse = (text) => {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (isFields(config))
            return config;
    }
    catch {
        // Said below: the parser's own words would quote what may be a secret.
    }
    throw new failure/* Failure */.H('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker-config.js





/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
 */
const createDockerConfig = async ({ userDirectory, temporaryDirectory, login, onConfig, }) => {
    const user = await readUserConfig((0,external_node_path_.join)(userDirectory, 'config.json'));
    const config = mergeDockerConfig(user, login);
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-docker-'));
    onConfig(directory);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), config, { mode: 0o600 });
    for (const name of await namesIn(userDirectory)) {
        const [from, to] = [(0,external_node_path_.join)(userDirectory, name), (0,external_node_path_.join)(directory, name)];
        if (name === 'buildx')
            await (0,promises_.cp)(from, to, { recursive: true, filter: (path) => !journal.has((0,external_node_path_.basename)(path)) });
        else if (name !== 'config.json')
            await (0,promises_.symlink)(from, to);
    }
    return directory;
};
const journal = new Set(['refs', 'activity', '.lock']);
/** Links are removed, never what they lead to. */
const removeDockerConfig = (directory) => (0,promises_.rm)(directory, { recursive: true, force: true });
const readUserConfig = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw new failure/* Failure */.H('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error });
    }
};
const namesIn = async (directory) => {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig });
        return (0,docker/* createDocker */.hC)({ ...settings, configDirectory });
    };
    let plain;
    return (login) => {
        if (login === undefined) {
            plain ??= configured();
            return plain;
        }
        mask(login.password);
        mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
        return configured(login);
    };
};

;// CONCATENATED MODULE: ./build/src/images/local-handles.js





/** Removes folders that were heard of, one a line. */
const removePrivate = async (directories) => {
    await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig));
};
/** Works with git and Docker, and takes their logins and secrets away again. */
const withLocal = async (settings, work) => {
    const { signal, workspace, progress } = settings;
    const processes = (0,process/* createProcesses */.EC)(settings);
    const directories = [];
    const onPrivate = (directory) => {
        directories.push(directory);
        settings.onPrivate(directories.join('\n'));
    };
    const docker = createDockerAccess({
        ...settings,
        processes,
        directory: workspace,
        userDirectory: settings.dockerDirectory,
        onConfig: onPrivate,
    });
    try {
        const git = (0,outside_git/* createGit */.l)({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: (0,clock/* createClock */.t)(signal), onPrivate });
    }
    finally {
        await removePrivate(directories.join('\n'));
    }
};


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');


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

/***/ 72967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleCredentials)
});

// UNUSED EXPORTS: assumeRole

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
;// CONCATENATED MODULE: ./build/src/lib/trust-policy.js

const issuerHost = (claims) => (claims.iss ?? '').replace(/^https?:\/\//, '');
const usual = {
    aud: () => 'StringEquals `sts.amazonaws.com`',
    sub: (claims) => isImmutable(claims)
        ? 'StringEquals this very text, ids included; one written before July 2026 lacks the ids'
        : 'StringEquals this very text; StringLike if there is a `*` in the policy',
    repository: () => 'the text before the second `:` of `sub`',
    repository_id: () => 'StringEquals, for a policy that survives a rename',
    repository_owner_id: () => 'StringEquals, for all repositories of an owner',
    environment: () => 'takes the place of `ref` at the end of `sub`: only a job with this `environment:` has it',
    ref: () => 'at the end of `sub` when the job has no environment and is no pull request',
    event_name: () => '`pull_request` makes `sub` end with `:pull_request`, whatever the ref',
    job_workflow_ref: () => 'StringLike `owner/repository/.github/workflows/file@ref`, with the ref that the caller wrote',
};
/** What the token claimed beside what trust policies usually want of it, and a statement that would accept it. */
const trustSections = (roleArn, claims) => [
    {
        heading: 'What the token claims, and what trust policies usually want',
        body: [
            (0,markdown/* table */.tp)(['Claim', 'This job', 'In a trust policy'], Object.entries(usual).map(([name, want]) => [
                (0,markdown/* code */.aY)(name),
                (0,markdown/* code */.aY)(claims[name] ?? '') || 'not claimed',
                want(claims),
            ])),
            ...subjectHints(claims).map((hint) => `- ${hint}`),
        ].join('\n\n'),
        weight: 'essential',
    },
    {
        heading: 'A statement that accepts this job',
        body: (0,markdown/* fenced */.OF)(JSON.stringify(statement(roleArn, claims), null, 2), 'json'),
        weight: 'detail',
    },
];
/** Repositories made or renamed since July 2026 have their ids in `sub`: `repo:owner@1/name@2:…`. */
const isImmutable = ({ sub = '' }) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(sub);
/** What most often makes a policy miss this `sub`. */
const subjectHints = (claims) => {
    const { sub = '', environment, ref = '', event_name: event = '' } = claims;
    const old = sub.replace(/@\d+(?=[/:])/g, '');
    return [
        ...(isImmutable(claims)
            ? [
                `\`sub\` has the immutable form: a policy that wants ${(0,markdown/* code */.aY)(old)} does not accept it. Name ${(0,markdown/* code */.aY)(sub)}, or both`,
            ]
            : []),
        ...(environment !== undefined
            ? [
                `The job has an environment, so \`sub\` ends with ${(0,markdown/* code */.aY)(`:environment:${environment}`)} and not with its ref ${(0,markdown/* code */.aY)(ref)}`,
            ]
            : []),
        ...(sub.endsWith(':pull_request')
            ? [
                'The run is for a pull request, so `sub` ends with `:pull_request`: a role that writes had better not accept it. Run this job on a push, or with `push: false`',
            ]
            : []),
        ...(environment === undefined && event !== 'pull_request' && sub.includes(':ref:')
            ? [
                'The job has no environment: a policy that wants `:environment:…` accepts it only with `environment:` in the job',
            ]
            : []),
    ];
};
const statement = (roleArn, claims) => {
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    const host = issuerHost(claims);
    const equals = { [`${host}:aud`]: claims.aud ?? '', [`${host}:sub`]: claims.sub ?? '' };
    return {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: equals },
    };
};

;// CONCATENATED MODULE: ./build/src/lib/role-refusal.js


/** Why a role was not given, with what to do. STS never says which claim it did not accept, so all are shown beside it. */
const roleRefusal = (refused) => {
    const { roleArn, claims, code, said } = refused;
    const { reason, todo, sections } = adviceFor(refused);
    const message = [
        `AWS does not let this job assume ${roleArn} (STS said: ${code}: ${said}).`,
        `The token says: sub is \`${claims.sub ?? ''}\`, aud is \`${claims.aud ?? ''}\`, iss is \`${claims.iss ?? ''}\`.`,
        todo,
        ...(sections === 'trust' ? subjectHints(claims) : []),
    ].join('\n');
    return new failure/* Failure */.H(reason, message, sections === 'trust' ? { sections: trustSections(roleArn, claims) } : {});
};
const adviceFor = (refused) => {
    const { code, said } = refused;
    const named = code.replace(/Exception$/, '');
    if (named === 'InvalidIdentityToken') {
        return byMessage.find(([pattern]) => pattern.test(said))?.[1](refused) ?? otherToken(refused);
    }
    return byCode[named]?.(refused) ?? trust(refused);
};
const provider = ({ claims, roleArn }) => `the identity provider of ${(claims.iss ?? '').replace(/^https?:\/\//, '')} in account ${roleArn.split(':')[4]}`;
const trust = (refused) => ({
    reason: 'denied',
    todo: `Compare the role's trust policy: its Principal must be ${provider(refused)}, and its conditions must accept that aud and that sub, to the letter. The same is said when there is no such role.`,
    sections: 'trust',
});
const otherToken = (refused) => ({
    reason: 'denied',
    todo: `Look at ${provider(refused)}: its address and its audiences.`,
    sections: 'trust',
});
/** InvalidIdentityToken says by its message alone what it is about. */
const byMessage = [
    [
        /No OpenIDConnect provider found/,
        (refused) => ({
            reason: 'not-found',
            todo: `Create ${provider(refused)} (aws iam create-open-id-connect-provider --url ${refused.claims.iss} --client-id-list ${refused.claims.aud}), or correct the account in role-to-assume.`,
        }),
    ],
    [
        /Incorrect token audience/,
        (refused) => ({
            reason: 'denied',
            todo: `Add the audience ${refused.claims.aud} to ${provider(refused)}: aws iam add-client-id-to-open-id-connect-provider.`,
        }),
    ],
    [
        /verification key|thumbprint|certificate/,
        (refused) => ({
            reason: 'unreachable',
            todo: `STS could not check the token with its issuer. Run the job again; on GitHub Enterprise Server ${refused.claims.iss} must be reachable from AWS.`,
        }),
    ],
];
const byCode = {
    AccessDenied: trust,
    ExpiredToken: () => ({
        reason: 'denied',
        todo: 'The token lives for five minutes: look at the clock of the runner, and run the job again.',
    }),
    IDPCommunicationError: ({ claims }) => ({
        reason: 'unreachable',
        todo: `STS could not reach ${claims.iss}. Run the job again; an issuer of your own must be reachable from AWS.`,
    }),
    IDPRejectedClaim: ({ claims }) => ({
        reason: 'denied',
        todo: `The issuer ${claims.iss} took the token back, or its claims are not valid any more. Run the job again.`,
    }),
    MalformedPolicyDocument: () => ({
        reason: 'unexpected',
        todo: 'The session policy is not valid, but none is sent: look for a proxy that rewrites requests.',
    }),
    PackedPolicyTooLarge: () => ({
        reason: 'rejected',
        todo: "The token's session tags are too large: shorten what the identity provider makes tags of.",
    }),
    RegionDisabled: ({ region }) => ({
        reason: 'denied',
        todo: `STS is switched off in ${region}: activate it in the account settings of IAM, or set aws-region to one that is active.`,
    }),
    ValidationError: () => ({
        reason: 'invalid-input',
        todo: 'Correct role-to-assume: it is the ARN of a role, such as arn:aws:iam::123456789012:role/build.',
    }),
};

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __webpack_require__(27546);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __webpack_require__(23705);
;// CONCATENATED MODULE: ./build/src/outside/aws-role.js






const audience = 'sts.amazonaws.com';
const retryMilliseconds = 30_000;
/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
const assumeRole = (settings) => async () => {
    const { http, clock, mask, idTokenRequest, region, roleArn } = settings;
    const idToken = await (0,github_oidc/* requestIdToken */.gj)(http, idTokenRequest, audience);
    mask(idToken);
    const url = stsUrl(region);
    const body = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: settings.sessionName,
        WebIdentityToken: idToken,
    }).toString();
    const credentials = await (0,retry/* retry */.L)({
        what: `assuming ${roleArn}`,
        clock,
        budgetMilliseconds: retryMilliseconds,
        firstDelayMilliseconds: 300,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            const answer = await http({ method: 'POST', url, headers, body });
            if (answer.status === 200)
                return credentialsIn(answer.body);
            if (isPassing(answer))
                return (0,retry/* again */.T)(`STS answered ${answer.status} ${tag(answer.body, 'Code')}`);
            const [code, said] = [tag(answer.body, 'Code') || String(answer.status), tag(answer.body, 'Message')];
            throw roleRefusal({ roleArn, region, claims: (0,github_oidc/* claimsOf */.ds)(idToken), code, said });
        },
    });
    mask(credentials.secretAccessKey);
    mask(credentials.sessionToken);
    return credentials;
};
/** The provider for a run's `role-to-assume`; undefined leaves it to the ambient credentials. */
const roleCredentials = ({ roleArn, region, context, signal, mask }) => roleArn === undefined
    ? undefined
    : assumeRole({
        roleArn,
        region,
        sessionName: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        idTokenRequest: context.idTokenRequest,
        http: (0,http/* createHttp */.V)({ signal }),
        clock: (0,clock/* createClock */.t)(signal),
        mask,
    });
const stsUrl = (region) => {
    const endpoint = process.env.AWS_ENDPOINT_URL_STS || process.env.AWS_ENDPOINT_URL;
    return endpoint
        ? new URL('/', endpoint).href
        : `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
};
const isPassing = ({ status, body }) => status >= 500 ||
    status === 429 ||
    /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) ||
    /verification key/.test(body);
const credentialsIn = (xml) => {
    const expiration = new Date(tag(xml, 'Expiration'));
    const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')];
    if (accessKeyId && secretAccessKey && !Number.isNaN(expiration.getTime())) {
        return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration };
    }
    throw new failure/* Failure */.H('unexpected', 'STS answered 200 without credentials');
};
/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';


/***/ }),

/***/ 22588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion),
/* harmony export */   l: () => (/* binding */ awsRequestHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);



/** The region to use: what was asked for, else what the environment says. */
const awsRegion = (asked) => {
    const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
    if (region)
        return region;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', 'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`');
};
/** How an AWS client connects: through the proxy that the environment names, which the SDK leaves out, and never forever. */
const awsRequestHandler = () => {
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv: process.env };
    return {
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agent),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agent),
        connectionTimeout: 10_000,
        requestTimeout: 120_000,
        throwOnRequestTimeout: true,
    };
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
