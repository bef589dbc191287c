import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__ from "../../../dist/packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__ from "../../../dist/packages/yaml.js";
/******/ var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RN: () => (/* binding */ inTime)
});

// UNUSED EXPORTS: awsClient, cleanUpImages, imageSettings

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/git.js
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const git_createGit = ({ processes, directory, credential, sshCommand }) => {
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
const quiet = (/* unused pure expression or super */ null && ([
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
]));
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

// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var outside_process = __nccwpck_require__(460);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/src/images/last-lines.js

const mostLines = 40;
const last_lines_createLastLines = () => {
    const decoder = new StringDecoder('utf8');
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
const docker_createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
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
const clientVersion = (/* unused pure expression or super */ null && (['version', '--format', '{{.Client.Version}}']));
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
    throw new Failure('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/images/merge-docker-config.js

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const merge_docker_config_mergeDockerConfig = (user, login) => {
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
    throw new Failure('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker-config.js





/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
 */
const docker_config_createDockerConfig = async ({ userDirectory, temporaryDirectory, login, onConfig, }) => {
    const user = await readUserConfig(join(userDirectory, 'config.json'));
    const config = mergeDockerConfig(user, login);
    await mkdir(temporaryDirectory, { recursive: true });
    const directory = await mkdtemp(join(temporaryDirectory, 'slipway-docker-'));
    onConfig(directory);
    await writeFile(join(directory, 'config.json'), config, { mode: 0o600 });
    for (const name of await namesIn(userDirectory)) {
        const [from, to] = [join(userDirectory, name), join(directory, name)];
        if (name === 'buildx')
            await cp(from, to, { recursive: true, filter: (path) => !journal.has(basename(path)) });
        else if (name !== 'config.json')
            await symlink(from, to);
    }
    return directory;
};
const journal = new Set(['refs', 'activity', '.lock']);
/** Links are removed, never what they lead to. */
const docker_config_removeDockerConfig = (directory) => rm(directory, { recursive: true, force: true });
const readUserConfig = async (path) => {
    try {
        return await readFile(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw new Failure('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error });
    }
};
const namesIn = async (directory) => {
    try {
        return await readdir(directory);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const docker_access_createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig });
        return createDocker({ ...settings, configDirectory });
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
const local_handles_removePrivate = async (directories) => {
    await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig));
};
/** Works with git and Docker, and takes their logins and secrets away again. */
const withLocal = async (settings, work) => {
    const { signal, workspace, progress } = settings;
    const processes = createProcesses(settings);
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
        const git = createGit({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: createClock(signal), onPrivate });
    }
    finally {
        await local_handles_removePrivate(directories.join('\n'));
    }
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(588);
// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 3 modules
var aws_role = __nccwpck_require__(234);
;// CONCATENATED MODULE: ./build/src/outside/deadline.js

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new failure/* Failure */.H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/src/outside/docker-directory.js


/** Where the user's own Docker configuration lies. */
const docker_directory_dockerDirectory = () => process.env.DOCKER_CONFIG || join(homedir(), '.docker');

;// CONCATENATED MODULE: ./build/src/actions/image-settings.js






/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: withDeadline(runner.signal, timeoutMilliseconds, over) };
};
/** How AWS is asked: by the role that is to be assumed, else with the ambient credentials. */
const awsClient = ({ region, 'role-to-assume': roleArn }, runner) => {
    const credentials = roleCredentials({ ...runner, roleArn, region });
    return credentials && { client: { credentials } };
};
const privateDirectories = 'private-directories';
/** What handles of images are made with. Without a push AWS is never asked, and needs no region. */
const imageSettings = (input, runner) => {
    const { workspace, temporaryDirectory } = runner.context;
    const region = input.push === false ? '' : awsRegion(input['aws-region']);
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
const cleanUpImages = (state) => removePrivate(state(privateDirectories));


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
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

;// CONCATENATED MODULE: ./build/src/actions/image-readers.js


const ecrRepository = (0,inputs/* matching */.wC)('an ECR repository without a host, such as `shop/quote`', /^(?=.{2,256}$)(?!\d{12}\.dkr[.-]ecr)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const buildArgument = (0,inputs/* shaped */.e9)('NAME=value', (raw) => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const fingerprintTag = (0,inputs/* matching */.wC)('a tag of select-services, `src-` and 16 hex digits', /^src-[0-9a-f]{16}$/);
const baseImage = (0,inputs/* shaped */.e9)('reference=digest, as select-services gives it', (raw) => {
    const [, reference, resolved] = /^([^=\s]+)=(\S+)$/.exec(raw) ?? [];
    return reference === undefined || resolved === undefined ? undefined : { reference, resolved };
});
const buildContext = (0,inputs/* shaped */.e9)('name=folder or name=address', (raw) => {
    const [, name, value] = /^([\w./:-]+?)=(.+)$/.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const label = (0,inputs/* shaped */.e9)('name=value', (raw) => {
    const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const idAndRest = (raw) => {
    const [, id, rest] = /^([\w.-]+)=(.+)$/s.exec(raw) ?? [];
    return id === undefined || rest === undefined ? undefined : { id, rest };
};
/** What it holds is never quoted. */
const buildSecret = {
    read: (raw) => {
        const read = idAndRest(raw);
        return read
            ? { value: { id: read.id, value: read.rest } }
            : { mistakes: ['should be lines of id=value, but one has no id before a `=`, or nothing after it'] };
    },
};
const secretFile = (0,inputs/* shaped */.e9)('id=path', (raw) => {
    const read = idAndRest(raw);
    return read && { id: read.id, path: read.rest };
});
const cacheReference = (0,inputs/* shaped */.e9)('`repository` or `repository:tag`, with or without a host', (raw) => parseReference(raw)?.digest === undefined && parseReference(raw) !== undefined ? raw : undefined);
const platform = (0,inputs/* matching */.wC)('a platform a line, such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/);
const awsRegionName = (0,inputs/* matching */.wC)('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/);
const awsRole = (0,inputs/* matching */.wC)('the ARN of a role, such as `arn:aws:iam::123456789012:role/build`', /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const awsAccount = (0,inputs/* matching */.wC)('the 12 digits of an AWS account', /^\d{12}$/);
const imageDigest = (0,inputs/* matching */.wC)('a digest, `sha256:` and 64 hex digits', /^sha256:[0-9a-f]{64}$/);
/** An image in ECR by its digest; the account and the region are those that its host names. */
const ecrImage = (0,inputs/* shaped */.e9)('an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`', (raw) => {
    const { repository: address = '', digest } = parseReference(raw) ?? {};
    const [, account, region, repository] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[^/]+\/(.+)$/.exec(address) ?? [];
    if (account === undefined || region === undefined || repository === undefined || digest === undefined)
        return undefined;
    return { account, region, repository, digest, reference: raw };
});

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/inputs.js


const inputs_inputs = {
    'stacks-file': inputs/* text */.Qq,
    stacks: inputs/* lines */.Mn,
    expired: inputs/* bool */.lc,
    timeout: inputs/* duration */.p0,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
};


/***/ }),

/***/ 683:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _outside_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(588);
/* harmony import */ var _outside_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(460);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(586);
/* harmony import */ var _terraform_aws_cli_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(580);
/* harmony import */ var _terraform_aws_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(763);
/* harmony import */ var _terraform_load_stacks_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(213);
/* harmony import */ var _terraform_tagged_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(820);
/* harmony import */ var _image_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(625);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(698);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(442);










await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    name: 'select-stacks',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_8__/* .outputs */ .V,
    run: async (input, started) => {
        const runner = (0,_image_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .inTime */ .RN)(started, input.timeout, 'Look whether AWS answers');
        const { context, progress } = runner;
        const processes = (0,_outside_process_js__WEBPACK_IMPORTED_MODULE_1__/* .createProcesses */ .EC)(runner);
        const resourcesOf = async (stack) => {
            const region = (0,_outside_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .awsRegion */ .U)(input['aws-region'] ?? stack.region);
            const roleArn = input['role-to-assume'] ?? stack.planRole;
            const opened = await (0,_terraform_aws_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .openAwsEnvironment */ .Z)({ ...runner, roleArn, region, warn: progress.warn });
            try {
                return await (0,_terraform_tagged_js__WEBPACK_IMPORTED_MODULE_9__/* .findTagged */ .id)((0,_terraform_aws_cli_js__WEBPACK_IMPORTED_MODULE_3__/* .createAwsCli */ .y)({ processes, env: opened.env, region }), stack.tags ?? { Stack: stack.name });
            }
            finally {
                await opened.close();
            }
        };
        const stacks = await (0,_terraform_load_stacks_js__WEBPACK_IMPORTED_MODULE_5__/* .loadStacks */ .u)({ workspace: context.workspace, path: input['stacks-file'] });
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .run */ .e)(input, { stacks, outside: { resourcesOf, now: Date.now, progress } });
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/terraform/expiry.js
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

;// CONCATENATED MODULE: ./build/src/terraform/describe-stacks.js


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
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/in-lanes.js
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

// EXTERNAL MODULE: ./build/src/terraform/stacks.js + 5 modules
var terraform_stacks = __nccwpck_require__(786);
;// CONCATENATED MODULE: ./build/src/terraform/select-stacks.js




/** The stacks that are named, or all; with `expired` the ephemeral ones of them alone whose time is over. */
const selectStacks = async (request, outside) => {
    const wanted = subset(request.stacks, request.names);
    if (!request.expired)
        return { selected: wanted.map((stack) => ({ stack })), left: [] };
    const considered = await outside.progress.phase('ask AWS', () => inLanes(wanted, 4, async (stack) => {
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
        (0,terraform_stacks/* findStack */.e)(stacks, name);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [`stacks: ${error.message}`];
    }
};

;// CONCATENATED MODULE: ./build/src/actions/select-stacks/run.js


const outputs = ['outcome', 'reason', 'matrix', 'count'];
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

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export link */
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

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleCredentials)
});

// UNUSED EXPORTS: assumeRole

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/retry.js

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
            throw new failure/* Failure */.H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
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

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __nccwpck_require__(546);
// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var http = __nccwpck_require__(359);
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
    const credentials = await retry({
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
                return again(`STS answered ${answer.status} ${tag(answer.body, 'Code')}`);
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

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion)
/* harmony export */ });
/* unused harmony export awsRequestHandler */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(708);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(679);



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
        httpAgent: new HttpAgent(agent),
        httpsAgent: new HttpsAgent(agent),
        connectionTimeout: 10_000,
        requestTimeout: 120_000,
        throwOnRequestTimeout: true,
    };
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

/***/ 546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gj: () => (/* binding */ requestIdToken),
/* harmony export */   p1: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

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

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
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
    const plain = new external_node_http_.Agent(agentOptions);
    const secure = new external_node_https_.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_.request)(url, { ...options, agent: plain }, onResponse);
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

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching)
/* harmony export */ });
/* unused harmony exports optionalText, optionalSecret, oneOf, linesOf, someOf */
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

/***/ 586:
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/src/runner/fence.js

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_namespaceObject.randomUUID)();
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


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createAwsCli)
/* harmony export */ });
/* unused harmony export refused */
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(711);


/** The AWS CLI, version 1 or 2, in one region. */
const createAwsCli = ({ processes, env, region }) => {
    const quiet = { AWS_PAGER: '', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '5', AWS_CLI_AUTO_PROMPT: 'off' };
    const ask = async (args) => {
        const all = [...args, '--region', region, '--output', 'json'];
        const { code, stdout, stderr } = await processes.run('aws', all, { env: { ...env, ...quiet } });
        // Commands that only do something say nothing.
        if (code === 0)
            return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(stdout) };
        const refusal = refusalIn(stderr);
        if (refusal)
            return refusal;
        const said = stderr.trim().split('\n').at(-1) ?? '';
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reasonOfWords(said), `aws ${args.slice(0, 2).join(' ')} failed in ${region}: ${said}`);
    };
    return {
        ask,
        get: async (args) => {
            const answer = await ask(args);
            if ('value' in answer)
                return answer.value;
            throw refused(args, answer);
        },
    };
};
/** A refusal as the Failure that it is for whoever can do nothing about it. */
const refused = (args, { code, message }) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reasonOfCode(code), `aws ${args.slice(0, 2).join(' ')}: AWS refused with ${code}: ${message}`);
/** Newer versions of the CLI say first who speaks. Only the beginning of a line is AWS's: what follows may quote names. */
const refusalIn = (stderr) => {
    const [, code, message] = /^(?:aws: \[ERROR\]: )?An error occurred \(([^)]+)\) when calling the \S+ operation(?: \([^)]*\))?: ([^\n]*)/m.exec(stderr) ?? [];
    return code === undefined ? undefined : { code, message: message ?? '' };
};
/** By AWS's code alone: its words may hold a name that somebody has given. */
const reasonOfCode = (code) => codes.find(({ pattern }) => pattern.test(code))?.reason ?? 'rejected';
const codes = [
    {
        pattern: /^(?:AccessDenied|Unauthorized|NotAuthorized|AuthFailure$|AuthorizationError|ExpiredToken|RequestExpired$|InvalidClientTokenId$|UnrecognizedClient|MissingAuthenticationToken|SignatureDoesNotMatch$|InvalidSignature|OptInRequired$|403$)/,
        reason: 'denied',
    },
    {
        pattern: /^(?:ServiceUnavailable|Internal(?:Failure|Error|Server)|RequestTimeout|Throttl|SlowDown$|5\d\d$)/,
        reason: 'unreachable',
    },
    { pattern: /^NoSuch|NotFound(?:Exception|Fault)?$/, reason: 'not-found' },
    { pattern: /DependencyViolation|InUse|Conflict/, reason: 'conflict' },
];
/** By how the CLI itself begins to speak (botocore, exceptions.py); what it quotes comes later. */
const reasonOfWords = (said) => {
    const words = said.replace(/^aws: \[ERROR\]: /, '');
    return phrases.find(({ pattern }) => pattern.test(words))?.reason ?? 'rejected';
};
const phrases = [
    {
        pattern: /^(?:Unable to locate credentials|Partial credentials found|Error when retrieving (?:credentials|token)|Credentials were refreshed, but|Token has expired)/,
        reason: 'denied',
    },
    {
        pattern: /^(?:Could not connect to the endpoint URL|(?:Connect|Read) timeout on endpoint URL|Connection was closed before|SSL validation failed|Failed to connect to proxy URL|An HTTP Client )/,
        reason: 'unreachable',
    },
];


/***/ }),

/***/ 763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openAwsEnvironment)
});

// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 3 modules
var aws_role = __nccwpck_require__(234);
// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var http = __nccwpck_require__(359);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/outside/github-oidc.js
var github_oidc = __nccwpck_require__(546);
;// CONCATENATED MODULE: ./build/src/outside/web-identity-file.js




/** Half of what is left: GitHub's tokens live five minutes, and AWS takes one only before its end. */
const shareOfLife = 0.5;
const shortestWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 120_000;
/**
 * GitHub's OIDC token of this job in a file that is renewed for as long as it is needed: AWS clients read it anew
 * whenever the credentials of a role are about to expire, and so those of a child last longer than an hour.
 */
const keepWebIdentityFile = async (settings) => {
    const { temporaryDirectory, warn, now = Date.now } = settings;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-identity-'));
    const path = (0,external_node_path_.join)(directory, 'token');
    let timer;
    let stopped = false;
    const renew = async () => {
        const token = await (0,github_oidc/* requestIdToken */.gj)(settings.http, settings.idTokenRequest, settings.audience);
        settings.mask(token);
        // Renamed into place: half a token is never read.
        await (0,promises_.writeFile)(`${path}.new`, token, { mode: 0o600 });
        await (0,promises_.rename)(`${path}.new`, path);
        plan(((0,github_oidc/* expiryOf */.p1)(token) ?? now() + longestWaitMilliseconds) - now());
    };
    const plan = (lifeMilliseconds) => {
        if (stopped)
            return;
        const wait = Math.min(Math.max(lifeMilliseconds * shareOfLife, shortestWaitMilliseconds), longestWaitMilliseconds);
        timer = setTimeout(() => {
            renew().catch((error) => {
                if (stopped)
                    return;
                warn(`could not renew GitHub's OIDC token: ${(0,failure/* messageOf */.b)(error)}. It is tried again`);
                plan(shortestWaitMilliseconds * 10);
            });
        }, wait);
        timer.unref();
    };
    await renew();
    return {
        path,
        stop: async () => {
            stopped = true;
            clearTimeout(timer);
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        },
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/aws-environment.js



const audience = 'sts.amazonaws.com';
/**
 * The variables by which Terraform and the AWS CLI find AWS. A role is named with a token file that is renewed until
 * `close`, so that its credentials outlive their hour; keys that are in the environment would come before it. The role
 * is assumed here once, since a refusal is told better than Terraform tells it.
 */
const openAwsEnvironment = async (settings) => {
    const { roleArn, region, context, signal, mask, warn } = settings;
    const regional = region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    if (roleArn === undefined)
        return { env: regional, close: async () => undefined };
    await (0,aws_role/* roleCredentials */.R)({ ...settings, roleArn, region: region ?? globalRegion })?.();
    const file = await keepWebIdentityFile({
        http: (0,http/* createHttp */.V)({ signal }),
        idTokenRequest: context.idTokenRequest,
        audience,
        temporaryDirectory: context.temporaryDirectory,
        mask,
        warn,
    });
    const env = {
        ...regional,
        ...withoutKeys,
        AWS_ROLE_ARN: roleArn,
        AWS_ROLE_SESSION_NAME: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        AWS_WEB_IDENTITY_TOKEN_FILE: file.path,
    };
    return { env, close: file.stop };
};
/** STS answers there for roles of every region of the partition. */
const globalRegion = 'us-east-1';
const withoutKeys = {
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
};


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _F: () => (/* binding */ fieldOf),
  qF: () => (/* binding */ json_parseJson),
  r7: () => (/* binding */ textIn)
});

// UNUSED EXPORTS: booleanIn, numberIn

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

;// CONCATENATED MODULE: ./build/src/terraform/json.js

/** A value of Terraform's JSON by its name; undefined where it is missing. */
const fieldOf = (value, name) => at(value, name);
const textIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'string' ? field : undefined;
};
const numberIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'number' ? field : undefined;
};
const booleanIn = (value, name) => {
    const field = fieldOf(value, name);
    return typeof field === 'boolean' ? field : undefined;
};
/** The value of a JSON text; undefined where it is none. */
const json_parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ loadStacks)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/is-missing.js
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

// EXTERNAL MODULE: ./build/src/terraform/stacks.js + 5 modules
var stacks = __nccwpck_require__(786);
;// CONCATENATED MODULE: ./build/src/terraform/load-stacks.js





/** The stacks of the file, a path from the workspace. */
const loadStacks = async ({ workspace, path }) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = isMissing(error) ? 'is not there' : 'cannot be read';
        throw new failure/* Failure */.H('invalid-input', `stacks-file: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
            cause: error,
        });
    });
    return (0,stacks/* readStacks */.Q)(text, path);
};


/***/ }),

/***/ 786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ findStack),
  Q: () => (/* binding */ readStacks)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/lib/near-names.js
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

;// CONCATENATED MODULE: ./build/src/lib/yaml-fields.js

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
        const near = nearNames(name, known).map(quoted).join(' or ');
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

;// CONCATENATED MODULE: external "../../../dist/packages/yaml.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const yaml_js_namespaceObject = x({ ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.LineCounter), ["isAlias"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isAlias), ["isMap"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isMap), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isScalar), ["isSeq"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.isSeq), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_yaml_js_1b753561__.parseDocument) });
;// CONCATENATED MODULE: ./build/src/lib/yaml-list.js


/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
const readYamlList = (text, { list: name, needs }, tell) => {
    const lines = new yaml_js_namespaceObject.LineCounter();
    const document = (0,yaml_js_namespaceObject.parseDocument)(text, { lineCounter: lines });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    for (const { pos, message } of document.errors)
        tell(lineAt(pos[0]), `is not YAML: ${message.split('\n')[0]}`);
    if (document.errors.length > 0)
        return undefined;
    const reading = { document, lineAt, tell };
    const fields = fieldsOf(document.contents, reading);
    if (fields === undefined) {
        tell(1, `should hold \`${name}:\` and under it a list of ${name}, but it holds something else`);
        return undefined;
    }
    const contents = (0,yaml_js_namespaceObject.isMap)(document.contents) ? document.contents.get(name, true) : undefined;
    const list = (0,yaml_js_namespaceObject.isAlias)(contents) ? contents.resolve(document) : contents;
    if (!(0,yaml_js_namespaceObject.isSeq)(list)) {
        const line = fields.find((field) => field.name === name)?.line ?? 1;
        tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`);
        return undefined;
    }
    const items = list.items.map((node) => {
        const line = lineAt(((0,yaml_js_namespaceObject.isNode)(node) && node.range?.[0]) || 0);
        const found = fieldsOf(node, reading);
        return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) };
    });
    return { fields, items };
};
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml_js_namespaceObject.isAlias)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml_js_namespaceObject.isMap)(map) || depth > deepestMerge)
        return undefined;
    const [own, merged] = [[], []];
    for (const pair of map.items) {
        const sources = mergedBy(pair, reading, depth + 1);
        if (sources)
            merged.push(...sources);
        else
            own.push(fieldOf(pair, reading));
    }
    const names = [...own, ...merged].map(({ name }) => name);
    return [...own, ...merged].filter(({ name }, index) => names.indexOf(name) === index);
};
const deepestMerge = 10;
/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }, reading, depth) => {
    if (!(0,yaml_js_namespaceObject.isScalar)(key) || key.value !== '<<')
        return undefined;
    const maps = ((0,yaml_js_namespaceObject.isSeq)(value) ? value.items : [value]).map((each) => fieldsOf(each, reading, depth));
    return maps.includes(undefined) ? undefined : maps.flatMap((found) => found ?? []);
};
const fieldOf = ({ key, value }, reading) => {
    const line = reading.lineAt(((0,yaml_js_namespaceObject.isNode)(key) && key.range?.[0]) || 0);
    return { name: (0,yaml_js_namespaceObject.isScalar)(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) };
};
/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node, line, { document, tell }) => {
    if (!(0,yaml_js_namespaceObject.isNode)(node))
        return node;
    try {
        const value = node.toJS(document);
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        tell(line, `is not YAML that can be read: ${(0,failure/* messageOf */.b)(error).split('\n')[0]}`);
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/terraform/stack-fields.js

/** No key of AWS belongs into a file of the repository, whatever the backend would take. */
const backendName = /^(?!(?:access_key|secret_key|token|password|client_secret|conn_str)$)[a-z][a-z0-9_]*$/;
const backendValue = /^[^\s](?:[^\r\n]*[^\s])?$/;
const readBackend = pairs(backendName, backendValue);
const backendConfig = {
    should: 'names and texts of the backend such as `bucket: shop-state`, in quotes where YAML would read no text, none a key or a password',
    read: (value) => {
        const read = readBackend(value);
        return read && Object.fromEntries(read.map((pair) => [pair.name, pair.value]));
    },
};
const readTags = pairs(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u, /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u);
const tags = {
    should: 'names and texts of at least one tag in AWS, such as `Stack: demo`',
    read: (value) => {
        const read = readTags(value);
        return read === undefined || read.length === 0
            ? undefined
            : Object.fromEntries(read.map((pair) => [pair.name, pair.value]));
    },
};
const role = (example) => matches(`the ARN of a role, such as \`arn:aws:iam::123456789012:role/${example}\``, /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const fields = {
    name: matches('2 to 64 of a-z, 0-9 and single `.`, `_`, `-` between them', /^(?=.{2,64}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
    directory: pathWithin('terraform/cluster'),
    workspace: matches('the name of a workspace of Terraform, such as `demo`', /^(?=.{1,90}$)[A-Za-z0-9][\w.-]*$/),
    'var-files': listOf('a list of files, paths from the workspace, within it', pathWithin('terraform/cluster/demo.tfvars')),
    'backend-config': backendConfig,
    region: matches('an AWS region such as `ap-south-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/),
    'plan-role': role('plan'),
    'apply-role': role('apply'),
    environment: matches('the name of an environment of GitHub, on one line', /^(?=.{1,255}$)[^\s](?:[^\r\n]*[^\s])?$/),
    tags,
    ephemeral: {
        should: '`true` or `false`',
        read: (value) => (typeof value === 'boolean' ? value : undefined),
    },
};
/** What is said of all stacks at once, beside the list. */
const listFields = {
    'fingerprint-key': matches('a data key as `aws kms generate-data-key-without-plaintext` gives it, base64', /^(?:[A-Za-z0-9+/]{4}){16,150}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
};
/** What is said of a stack for whoever reads the file; so is every field that begins with `x-`. */
const plainFields = ['description', 'owner'];

;// CONCATENATED MODULE: ./build/src/terraform/stacks.js





/** The stacks of a stacks.yaml. Throws all mistakes at once, each with its file and line, what was found and what to do. */
const readStacks = (text, file) => {
    const mistakes = [];
    const tell = (line, mistake) => mistakes.push(`${file}:${line}: ${mistake}`);
    const list = readYamlList(text, { list: 'stacks', needs: '`name` and `directory`' }, tell);
    const of = 'the list of stacks';
    if (list)
        refuseUnknown({ found: list.fields, known: ['stacks', ...Object.keys(listFields)], of, tell });
    const [name, rule] = ['fingerprint-key', listFields['fingerprint-key']];
    const fingerprintKey = list && readField({ found: list.fields, name, rule, of, tell });
    const rows = (list?.items ?? []).map((item) => ({
        line: item.line,
        stack: { ...readStack(item, tell), ...(fingerprintKey === undefined ? {} : { fingerprintKey }) },
    }));
    tellRepeated(rows, tell);
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return rows.map(({ stack }) => stack);
};
/** The stack of that name. Throws `invalid-input` with the names that may have been meant. */
const findStack = (stacks, name) => {
    const found = stacks.find((stack) => stack.name === name);
    if (found)
        return found;
    const near = nearNames(name, stacks.map((stack) => stack.name)).map(quoted);
    const todo = near.length === 0 ? 'Name a stack of the file' : `Did you mean ${near.join(' or ')}?`;
    throw new failure/* Failure */.H('invalid-input', `there is no stack ${quoted(name)} in the list of stacks. ${todo}`);
};
const nothing = { name: '', directory: '', varFiles: [], backendConfig: {}, ephemeral: false };
const readStack = ({ fields: found, line, value }, tell) => {
    if (found === undefined) {
        tell(line, `a stack should be a mapping with \`name\` and \`directory\`, but ${shown(value)}`);
        return nothing;
    }
    const named = found.find((field) => field.name === 'name')?.value;
    const of = typeof named === 'string' ? `stack ${quoted(named)}` : 'this stack';
    refuseUnknown({ found, known: [...Object.keys(fields), ...plainFields], of, tell });
    if (!found.some((field) => field.name === 'name'))
        tell(line, `${of} has no \`name\`. Give it one`);
    if (!found.some((field) => field.name === 'directory')) {
        tell(line, `${of} has no \`directory\`. Name the folder of its root module`);
    }
    return readFields((name, rule) => readField({ found, name, rule, of, tell }));
};
const readFields = (read) => ({
    name: read('name', fields.name) ?? '',
    directory: read('directory', fields.directory) ?? '',
    workspace: read('workspace', fields.workspace),
    varFiles: read('var-files', fields['var-files']) ?? [],
    backendConfig: read('backend-config', fields['backend-config']) ?? {},
    region: read('region', fields.region),
    planRole: read('plan-role', fields['plan-role']),
    applyRole: read('apply-role', fields['apply-role']),
    environment: read('environment', fields.environment),
    tags: read('tags', fields.tags),
    ephemeral: read('ephemeral', fields.ephemeral) ?? false,
});
/** A name twice, or a state twice: plans of two stacks that share a state would take each other's resources away. */
const tellRepeated = (rows, tell) => {
    const named = rows.filter(({ stack }) => stack.name !== '');
    for (const [index, { line, stack }] of named.entries()) {
        const before = named.slice(0, index);
        const sameName = before.find((row) => row.stack.name === stack.name);
        const sameState = before.find((row) => stateOf(row.stack) === stateOf(stack));
        if (sameName) {
            tell(line, `there is a stack ${quoted(stack.name)} already, in line ${sameName.line}. Name each stack once`);
        }
        else if (sameState && stack.directory !== '') {
            const [one, other] = [quoted(stack.name), quoted(sameState.stack.name)];
            tell(line, `stack ${one} has the directory, workspace and backend of stack ${other} in line ${sameState.line}, and so its state. Give it a workspace or a key of its own`);
        }
    }
};
const stateOf = ({ directory, workspace = 'default', backendConfig }) => JSON.stringify([normal(directory), workspace, Object.entries(backendConfig).toSorted()]);
/** `a/./b/` is `a/b`. */
const normal = (path) => path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ findTagged)
/* harmony export */ });
/* unused harmony exports listOf, tagsIn */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(711);

/** All resources of the region that have all of these tags. */
const findTagged = async (aws, tags) => {
    const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }));
    const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)];
    const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(await aws.get(args), 'ResourceTagMappingList');
    return listOf(found).map((one) => ({ arn: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'ResourceARN') ?? '', tags: tagsIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(one, 'Tags')) }));
};
const listOf = (value) => (Array.isArray(value) ? value : []);
/** AWS's lists of `Key` and `Value`. */
const tagsIn = (value) => Object.fromEntries(listOf(value).map((tag) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tag, 'Key') ?? '', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tag, 'Value') ?? '']));


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
/******/ var __webpack_exports__ = __nccwpck_require__(683);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
