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

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

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

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ cleanUpTerraform)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __nccwpck_require__(783);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./build/src/outside/who-we-are.js

/** Who a child of ours is to others: `user@host`. */
const whoWeAre = () => `${(0,external_node_os_.userInfo)().username}@${(0,external_node_os_.hostname)()}`;

;// CONCATENATED MODULE: ./build/src/terraform/describe-recovered.js
/** What a person has to know or do after an apply that did not end well; empty when all is as it should be. */
const describeLeft = ({ lock, state }) => [...tellLock(lock), ...tellState(state)];
const tellLock = (lock) => {
    if (typeof lock === 'string')
        return [];
    if ('unknown' in lock)
        return [`It could not be learnt whether the state is still locked: ${lock.unknown}`];
    const { id, who, operation } = lock.heldBy;
    return [
        `The state is locked by ${who || 'somebody'} (${operation || 'operation unknown'}), which is not this run: the lock is left alone. If nobody is at work there, release it with \`terraform force-unlock ${id}\``,
    ];
};
const tellState = (state) => typeof state === 'string'
    ? []
    : [
        `The state could not be stored (${state.why}). It lies sealed in ${state.kept}: keep that file, for example with actions/upload-artifact, then open it with \`SEAL_KEY=… scripts/open-state ${state.kept} errored.tfstate\`, and in the directory of the stack store it with \`terraform state push errored.tfstate\``,
    ];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/outside/detached.js + 1 modules
var detached = __nccwpck_require__(302);
// EXTERNAL MODULE: ./build/src/outside/process-identity.js
var process_identity = __nccwpck_require__(743);
// EXTERNAL MODULE: ./build/src/terraform/apply-progress.js
var apply_progress = __nccwpck_require__(327);
// EXTERNAL MODULE: ./build/src/terraform/diagnostics.js
var diagnostics = __nccwpck_require__(462);
// EXTERNAL MODULE: ./build/src/terraform/follow-ui.js + 1 modules
var follow_ui = __nccwpck_require__(358);
;// CONCATENATED MODULE: ./build/src/terraform/finish-run.js







/**
 * Waits for a run of Terraform that a cancelled step has left: it was asked to end, or is asked now, and saves its state
 * and frees its lock by itself, if only it is given the time. False: it still runs.
 */
const finishRun = async ({ runDirectory, budgetMilliseconds }, progress) => {
    // A run that ended in time was taken away by its own step.
    if (!(0,external_node_fs_.existsSync)(runDirectory))
        return true;
    const startedAt = Date.now();
    const ui = (0,follow_ui/* followUi */.e)({ say: () => undefined });
    if ((0,process_identity/* isRunning */.W_)(runDirectory)) {
        (0,process_identity/* interruptOnce */.j$)(runDirectory);
        progress.say(`Terraform is still ending what it began: waiting for it, at most ${(0,time/* formatDuration */.a)(budgetMilliseconds)}`);
    }
    const timer = setInterval(() => progress.say((0,apply_progress/* tellStanding */.a9)(ui.standing(), Date.now())), tellEveryMilliseconds);
    const gone = await (0,detached/* waitForDetached */.n)(runDirectory, { budgetMilliseconds, onLine: ui.onLine }).finally(() => clearInterval(timer));
    const followed = ui.end();
    for (const diagnostic of followed.diagnostics)
        progress.say((0,diagnostics/* describeDiagnostic */.H2)(diagnostic));
    if (gone)
        progress.say(`Terraform has ended, ${(0,time/* formatDuration */.a)(Date.now() - startedAt)} after this step began`);
    return gone;
};
const tellEveryMilliseconds = 15_000;

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/terraform/recover.js



/** The file in which Terraform saves a state that its backend does not take (terraform.io, "State Storage"). */
const erroredState = 'errored.tfstate';
/**
 * Only once Terraform is gone: takes away the lock that it has left, which is ours by user, host and time, and stores
 * the state that it could not store. Nobody else's lock is touched, and no state is lost.
 */
const recover = async (settings, outside) => {
    const lock = await releaseOwn(settings, outside);
    return { lock, state: await storeErrored(settings, outside) };
};
const releaseOwn = async ({ who, since }, { terraform, progress, clock }) => {
    try {
        const held = await patiently(() => terraform.lockHolder(), clock);
        if (held === undefined)
            return 'free';
        if (!isOurs(held, { who, since }))
            return { heldBy: held };
        await terraform.unlock(held.id);
        progress.say(`released the lock ${held.id}, which this run had left`);
        return 'released';
    }
    catch (error) {
        return { unknown: (0,failure/* messageOf */.b)(error) };
    }
};
/** Clocks of one machine agree, but Terraform's and Node's are read some milliseconds apart. */
const slackMilliseconds = 2_000;
/** A lock with no time is not ours to judge. */
const isOurs = (lock, { who, since }) => lock.who === who && lock.created >= since - slackMilliseconds;
const storeErrored = async ({ directory, keep }, { terraform, clock, progress }) => {
    const file = (0,external_node_path_.join)(directory, erroredState);
    if (!(await exists(file)))
        return 'stored';
    try {
        await patiently(() => terraform.pushState(erroredState), clock);
        // A later apply in this directory must not take it for its own.
        await (0,promises_.rm)(file);
        progress.say('stored the state that Terraform could not store');
        return 'pushed';
    }
    catch (error) {
        const kept = await keep(file);
        await (0,promises_.rm)(file);
        return { kept, why: (0,failure/* messageOf */.b)(error) };
    }
};
const attempts = 3;
const pauseMilliseconds = 3_000;
/** A backend that has just refused may be right again in a moment. */
const patiently = async (work, clock) => {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt === attempts)
                throw error;
            await clock.sleep(pauseMilliseconds);
        }
    }
};
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);

// EXTERNAL MODULE: ./build/src/actions/terraform-stack.js + 25 modules
var terraform_stack = __nccwpck_require__(530);
;// CONCATENATED MODULE: ./build/src/actions/terraform-clean-up.js








/** The runner kills everything 285 s after a cancel, the seconds of main among them (actions/runner, JobDispatcher). */
const budgetMilliseconds = 240_000;
/**
 * The post step of what runs Terraform. A run that ended well has taken its folder away; another one is waited for, then
 * its lock and its state are looked after.
 */
const cleanUpTerraform = async (cleaning) => {
    const { state, runner } = cleaning;
    const [plans, run] = [state(terraform_stack/* kept */.LP.plans), state(terraform_stack/* kept */.LP.run)];
    try {
        if (run !== '' && state(terraform_stack/* kept */.LP.settled) === '')
            await finish(cleaning, run);
    }
    finally {
        for (const directory of [plans, run])
            if (directory !== '')
                await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    runner.signal.throwIfAborted();
};
const finish = async ({ state, runner, input, roleOf, keepState }, runDirectory) => {
    const { context, progress, signal } = runner;
    const startedAt = Date.now();
    const stack = await (0,terraform_stack/* stackOf */.US)(input, runner);
    if (!(await finishRun({ runDirectory, budgetMilliseconds }, progress))) {
        progress.warn(`Terraform is still at work on ${stack.name} and the runner will end it: look at its state and its lock before the next apply`);
        return;
    }
    const left = { ...input, 'lock-timeout': Math.max(0, budgetMilliseconds - (Date.now() - startedAt)) };
    const recovered = await (0,terraform_stack/* withStack */.tb)({ input: left, stack, role: roleOf(stack) }, runner, (open) => recover({
        directory: (0,external_node_path_.resolve)(context.workspace, stack.directory),
        who: whoWeAre(),
        since: Number(state(terraform_stack/* kept */.LP.since)),
        keep: (file) => keepState(file, open),
    }, { terraform: open.terraform, progress, clock: (0,clock/* createClock */.t)(signal) }));
    for (const line of describeLeft(recovered))
        progress.warn(line);
};


/***/ }),

/***/ 969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/terraform/seal-key.js


/** `kms:` and the ARN of a key or of its alias, or a passphrase; undefined for what looks like a KMS key and names none. */
const readSealKey = (raw) => {
    const [, arn, region] = /^kms:(arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/[\w/-]+)$/.exec(raw) ?? [];
    if (arn !== undefined && region !== undefined)
        return { kind: 'kms', arn, region };
    return raw === '' || /^(?:kms|arn):/.test(raw) ? undefined : { kind: 'passphrase', passphrase: raw };
};
/** OWASP's recommendation for scrypt: 2^17 rounds, 128 MiB, half a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
/** Keys of a passphrase. `identity` keeps the fingerprints of two stacks with equal contents apart. */
const passphraseKeys = (passphrase, identity) => ({
    forSeal: async () => {
        const salt = randomBytes(16).toString('base64');
        return { key: await derive(passphrase, Buffer.from(salt, 'base64')), recipe: { kind: 'scrypt', salt } };
    },
    forOpening: async (recipe) => recipe.kind === 'scrypt' ? derive(passphrase, Buffer.from(recipe.salt, 'base64')) : undefined,
    forFingerprints: async (approved) => {
        if (approved !== undefined && markOf(approved) !== '')
            throw otherKind('a KMS key', 'a passphrase');
        return { key: await derive(passphrase, Buffer.from(`fingerprint\n${identity}`)), mark: '' };
    },
});
/** What a fingerprint carries before its digits, with the dot at its end; '' for one made with a passphrase. */
const markOf = (fingerprint) => fingerprint.slice(0, fingerprint.lastIndexOf('.') + 1);
/** A fingerprint of one kind of key can be made anew with that kind alone. */
const otherKind = (made, given) => new Failure('rejected', `the approved fingerprint was made with ${made}, and seal-key is ${given}. Give the seal-key that the plan was made with`);
const derive = (passphrase, salt) => new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
});

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

;// CONCATENATED MODULE: ./build/src/actions/terraform-readers.js



/** A name of stacks.yaml. */
const stackName = (0,inputs/* matching */.wC)('the name of a stack, such as `cluster`', /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i);
/** The inputs by which each action of Terraform is told what to work on, and with what. */
const stackInputs = {
    stack: (0,inputs/* optional */.lq)(stackName),
    directory: inputs/* optionalText */.mR,
    'stacks-file': inputs/* text */.Qq,
    terraform: inputs/* text */.Qq,
    'lock-timeout': inputs/* duration */.p0,
    timeout: inputs/* duration */.p0,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
};
/** What plans are sealed with. The name of a KMS key is no secret, and messages name it. */
const sealKey = {
    ...(0,inputs/* shaped */.e9)('a long random secret, or `kms:` and the ARN of a KMS key or of its alias', readSealKey),
    secret: (raw) => !raw.startsWith('kms:'),
};
/** What is wrong with them together. */
const checkStack = ({ stack, directory }) => {
    if (stack === undefined && directory === undefined) {
        return ['stack: should name a stack of stacks.yaml, or directory a lone one, but both are empty'];
    }
    return stack !== undefined && directory !== undefined
        ? ['directory: should be empty where stack is set, since the stack has its own']
        : [];
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-drift/inputs.js


const inputs_inputs = {
    ...stackInputs,
    issue: inputs/* bool */.lc,
    'fail-on': (0,inputs/* oneOf */.yL)('never', 'drift', 'any'),
    token: inputs/* optionalSecret */.Ny,
};
/** Mistakes that only several inputs together show. */
const check = (input) => [
    ...checkStack(input),
    ...(input.issue && input.token === undefined ? ['token: should be set where issue is `true`, but it is empty'] : []),
];


/***/ }),

/***/ 171:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _outside_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(588);
/* harmony import */ var _outside_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(783);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(990);
/* harmony import */ var _terraform_find_authors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(526);
/* harmony import */ var _terraform_github_threads_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(31);
/* harmony import */ var _terraform_clean_up_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(238);
/* harmony import */ var _terraform_session_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(105);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(969);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(162);










const roleOf = ({ planRole }) => planRole;
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)({
    name: 'terraform-drift',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_9__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .check */ .z,
    run: async (input, started) => {
        const opening = { input, roleOf, whenLate: 'Look at the log for what took long' };
        return (0,_terraform_session_js__WEBPACK_IMPORTED_MODULE_7__/* .inSession */ .C)(opening, started, (session) => {
            const { runner, stack, terraform, awsIn, github, runsHolding, privateDirectory } = session;
            const { repository } = runner.context;
            const trail = {
                awsIn,
                region: () => (0,_outside_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRegion */ .U)(stack.region),
                clock: (0,_outside_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .createClock */ .t)(runner.signal),
                ours: [stack.planRole, stack.applyRole].filter((role) => role !== undefined),
            };
            const authorsOf = (resources) => (0,_terraform_find_authors_js__WEBPACK_IMPORTED_MODULE_4__/* .findAuthors */ .E)(resources, trail);
            return (0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .e)(input, {
                stack,
                outside: { terraform, runsHolding, authorsOf, privateDirectory, progress: runner.progress },
                threads: github && input.issue ? (0,_terraform_github_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .createThreads */ .O)({ github, repository }) : undefined,
                now: Date.now,
            });
        });
    },
    cleanUp: (state, runner) => (0,_terraform_clean_up_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanUpTerraform */ .$)({
        state,
        runner,
        input: runner.input(),
        roleOf,
        keepState: () => Promise.reject(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', 'a plan leaves no state behind')),
    }),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __nccwpck_require__(695);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __nccwpck_require__(706);
;// CONCATENATED MODULE: ./build/src/terraform/describe-drift.js



/** What was found, for the job's summary. */
const describeDrift = (result, { stack, now }) => {
    if (result.outcome === 'locked') {
        const body = (0,markdown/* prose */.CS)((0,lock_runs/* lockText */.l)({ ...result, now }, time/* formatDuration */.a));
        return {
            headline: `${(0,markdown/* code */.aY)('locked')} ${(0,markdown/* code */.aY)(stack)} was not looked at`,
            sections: [{ heading: 'Who holds the lock', body, weight: 'essential' }],
        };
    }
    return { headline: `${(0,markdown/* code */.aY)(result.outcome)} ${(0,markdown/* code */.aY)(stack)} ${sentence(result)}`, sections: driftSections(result) };
};
const sentence = ({ drifted, pending, pendingOutputs }) => {
    const changes = pending.length + pendingOutputs.length;
    const parts = [
        ...(drifted.length === 0 ? [] : [`${count(drifted.length, 'resource')} changed outside of Terraform`]),
        ...(changes === 0 ? [] : [`${count(changes, 'change')} of the code not applied yet`]),
    ];
    return parts.length === 0 ? 'is as its code and its state say' : parts.join(', ');
};
/** The tables of the summary and of the issue. */
const driftSections = ({ drifted, pending, pendingOutputs, noise, authors }) => [
    ...(drifted.length === 0
        ? []
        : [{ heading: 'Changed outside of Terraform', body: driftBody(drifted, authors), weight: essential }]),
    ...(pending.length + pendingOutputs.length === 0
        ? []
        : [{ heading: 'Changed in the code, not applied', body: pendingList(pending, pendingOutputs), weight: essential }]),
    ...(noise === 0
        ? []
        : [
            {
                heading: 'Left out',
                body: `${count(noise, 'resource')} that AWS gives back otherwise than it took, or to which others of this stack belong.`,
                weight: 'detail',
            },
        ]),
];
const essential = 'essential';
const whatToDo = 'Apply the stack to put back what the code names, or write into the code what is to stay. What the code does not name, an apply does not put back: take it away by hand.';
const mostRows = 300;
const driftBody = (drifted, authors) => {
    const rows = drifted.flatMap((entry) => rowsOf(entry, authors));
    const left = rows.length - mostRows;
    const more = left > 0 ? [`and ${left} more rows, which are in the log by their resources`] : [];
    const head = ['Resource', 'Attribute', 'In the state', 'In the world', 'Changed by'];
    const note = authors.note === undefined ? [] : [(0,markdown/* prose */.CS)(authors.note)];
    return [(0,markdown/* table */.tp)(head, rows.slice(0, mostRows)), ...more, ...note, whatToDo].join('\n\n');
};
const rowsOf = ({ address, kind, attributes }, { byAddress }) => {
    const author = byAddress.get(address);
    const by = author ? `${(0,markdown/* code */.aY)(author.who)} ${(0,markdown/* code */.aY)(author.did)} ${(0,markdown/* literal */.eu)(author.at)}` : '';
    if (kind === 'destroy')
        return [[(0,markdown/* code */.aY)(address), '', 'there', '**gone**', by]];
    return attributes.map(({ path, before, after }) => [(0,markdown/* code */.aY)(address), (0,markdown/* code */.aY)(path), shown(before), shown(after), by]);
};
const shown = (text) => (text.startsWith('(') ? `_${(0,markdown/* literal */.eu)(text)}_` : (0,markdown/* code */.aY)(text));
const mostPending = 200;
const pendingList = (pending, outputs) => {
    const lines = [
        ...pending.map(({ kind, address }) => `- ${kind} ${(0,markdown/* code */.aY)(address)}`),
        ...outputs.map((name) => `- output ${(0,markdown/* code */.aY)(name)}`),
    ];
    const left = lines.length - mostPending;
    return [...lines.slice(0, mostPending), ...(left > 0 ? [`- and ${left} more, which are in the log`] : [])].join('\n');
};
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __nccwpck_require__(467);
// EXTERNAL MODULE: ./build/src/terraform/plan-change.js
var plan_change = __nccwpck_require__(520);
;// CONCATENATED MODULE: ./build/src/terraform/redact.js


/** The mark of what is inside a value: a mark of true holds for all of it. */
const markAt = (mark, step) => {
    if (mark === true)
        return true;
    if (Array.isArray(mark))
        return mark[Number(step)];
    return Object.hasOwn((0,plan_change/* fieldsOf */.Pf)(mark), step) ? (0,plan_change/* fieldsOf */.Pf)(mark)[step] : undefined;
};
/** Whether anything in a value is marked. */
const isMarked = (mark) => {
    if (Array.isArray(mark))
        return mark.some(isMarked);
    return (0,json/* isRecord */.u4)(mark) ? Object.values(mark).some(isMarked) : mark === true;
};
const redacted = '(sensitive)';
/**
 * A path as far as it may be shown. The keys of a sensitive map are sensitive themselves, so a path ends where a mark
 * begins.
 */
const shownPath = (path, marks) => {
    const shown = [];
    let within = marks;
    for (const step of path) {
        if (within.includes(true))
            break;
        shown.push(step);
        within = within.map((mark) => markAt(mark, step));
    }
    return shown;
};
/** `tags.Name`, `ingress[0]`, `labels["app.kubernetes.io/name"]`. */
const pathText = (path) => path.reduce((text, step) => {
    if (typeof step === 'number')
        return `${text}[${step}]`;
    if (!/^[\w-]+$/.test(step))
        return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
}, '');
/** The value with what is marked replaced; for where a whole value is shown. */
const redact = (value, marks) => {
    if (marks.includes(true))
        return redacted;
    if (Array.isArray(value))
        return (0,plan_change/* listOf */.c3)(value).map((item, index) => redact(item, within(marks, index)));
    if (!(0,json/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, within(marks, key))]));
};
const within = (marks, step) => marks.map((mark) => markAt(mark, step));

;// CONCATENATED MODULE: ./build/src/terraform/differences.js


const mostAttributes = 40;
const mostCharacters = 160;
/**
 * The attributes that differ, down to single values, as a person may see them. A value that is sensitive on one side is
 * redacted on both: it may be the same one. JSON in a text, as policies are, is compared by its own parts.
 */
const differences_differences = (change) => {
    const forcing = forcingPaths(change);
    const attributes = [];
    let more = 0;
    const visit = (place) => {
        for (const shown of leavesOf(place)) {
            const isForcing = forcing.some((path) => isAtOrBelow(shown.path, path));
            if (attributes.length < mostAttributes || isForcing)
                attributes.push({ ...shown, forces: isForcing });
            else
                more += 1;
        }
    };
    const { before, after, afterUnknown, beforeSensitive, afterSensitive } = change;
    walk({ path: [], before, after, unknown: afterUnknown, marks: [beforeSensitive, afterSensitive] }, visit);
    return { attributes, more };
};
/** The attributes that force a replacement, as texts; nothing sensitive is in them. */
const forcingPaths = ({ replacePaths, beforeSensitive, afterSensitive }) => [
    ...new Set(replacePaths.map((path) => pathText(shownPath(path, [beforeSensitive, afterSensitive])))),
];
const isAtOrBelow = (path, above) => path === above || (path.startsWith(above) && /^[.[ ]/.test(path.slice(above.length)));
const walk = (place, visit) => {
    const { before, after, unknown, marks } = place;
    if (unknown === true || marks.includes(true) || !(isTree(before) || isTree(after)) || isReshaped(place)) {
        if (differs(place))
            visit(place);
        return;
    }
    for (const step of stepsOf(before, after, unknown))
        walk(placeAt(place, step), visit);
};
const isTree = (value) => typeof value === 'object' && value !== null;
/** A text that became a list, as in policies: below neither of them is the other. */
const isReshaped = ({ before, after }) => (before ?? null) !== null &&
    (after ?? null) !== null &&
    (isTree(before) !== isTree(after) || Array.isArray(before) !== Array.isArray(after));
/** A list beside nothing is walked as a list. */
const stepsOf = (...trees) => {
    const lists = trees.filter((tree) => Array.isArray(tree));
    if (!trees.some(json/* isRecord */.u4))
        return [...Array(Math.max(0, ...lists.map((list) => list.length))).keys()];
    return [...new Set(trees.filter(isTree).flatMap((tree) => Object.keys(Object(tree))))];
};
const placeAt = ({ path, before, after, unknown, marks }, step) => ({
    path: [...path, step],
    before: itemAt(before, step),
    after: itemAt(after, step),
    unknown: markAt(unknown, step),
    marks: [markAt(marks[0], step), markAt(marks[1], step)],
});
const itemAt = (value, step) => {
    if (Array.isArray(value))
        return value[Number(step)] ?? null;
    return (0,json/* isRecord */.u4)(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null;
};
const differs = ({ before, after, unknown }) => unknown === true || !isSame(before, after);
/** Values as JSON has them; the order of keys does not matter. */
const isSame = (one, other) => {
    if (one === other)
        return true;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
    }
    if (!(0,json/* isRecord */.u4)(one) || !(0,json/* isRecord */.u4)(other))
        return (one ?? null) === (other ?? null);
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
};
const leavesOf = (place) => {
    const { path, before, after, unknown, marks } = place;
    const name = pathText(path);
    const isSecret = marks.some(isMarked);
    const inner = isSecret || unknown === true ? undefined : innerJson(before, after);
    if (inner === undefined) {
        const later = unknown === true ? '(known after apply)' : shownValue(after, marks);
        return [{ path: name, before: shownValue(before, marks), after: later }];
    }
    const leaves = [];
    walk({ path: [], ...inner, unknown: undefined, marks: [undefined, undefined] }, (part) => {
        const [was, is] = [shownValue(part.before, []), shownValue(part.after, [])];
        leaves.push({ path: `${name} → ${pathText(part.path)}`, before: was, after: is });
    });
    return leaves;
};
/** Two texts that are JSON objects or lists and differ in what they say. */
const innerJson = (before, after) => {
    const [was, is] = [parsed(before), parsed(after)];
    return was === undefined || is === undefined || isSame(was, is) ? undefined : { before: was, after: is };
};
const parsed = (value) => {
    if (typeof value !== 'string' || !/^\s*[{[]/.test(value))
        return undefined;
    try {
        const found = JSON.parse(value);
        return isTree(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
};
/** A value on one line; what is cut off is counted. */
const shownValue = (value, marks) => {
    if (value === null || value === undefined)
        return '';
    const shown = redact(value, marks);
    const text = shown === redacted ? redacted : JSON.stringify(shown);
    const rest = text.length - mostCharacters;
    return rest <= 20 ? text : `${text.slice(0, mostCharacters)}… ${rest} characters more`;
};

;// CONCATENATED MODULE: ./build/src/terraform/plan-entries.js

/** What a change does; undefined when it does nothing. */
const kindOf = ({ change, previousAddress }) => {
    const actions = new Set(change.actions);
    if (actions.has('delete'))
        return actions.has('create') ? 'replace' : 'destroy';
    if (actions.has('forget'))
        return actions.has('create') ? 'replace' : 'forget';
    if (actions.has('update'))
        return 'update';
    if (actions.has('create'))
        return 'create';
    if (change.importId !== undefined)
        return 'import';
    if (previousAddress !== undefined)
        return 'move';
    return actions.has('read') ? 'read' : undefined;
};
/** A line of the report; `show` gives its attributes. What is only read, moved or forgotten has none to show. */
const entryOf = (resource, kind, show = differences_differences) => {
    const { address, previousAddress, deposed, actionReason, change } = resource;
    const hasAttributes = kind === 'replace' || kind === 'update' || kind === 'create';
    return {
        address,
        kind,
        ...(previousAddress !== undefined && { previousAddress }),
        ...(deposed !== undefined && { deposed }),
        ...(change.importId !== undefined && { importId: change.importId }),
        ...(actionReason !== undefined && { reason: actionReason }),
        forcedBy: kind === 'replace' ? forcingPaths(change) : [],
        ...(hasAttributes ? show(change) : { attributes: [], more: 0 }),
    };
};
/** What somebody changed outside of Terraform, as the plan found it: from the state as it was to the world as it is. */
const driftEntryOf = (resource, show = differences_differences) => {
    const kind = resource.change.actions.includes('delete') ? 'destroy' : 'update';
    return { ...entryOf(resource, kind, show), kind };
};
/** An output's change; undefined when it stays. */
const outputEntryOf = (name, change) => {
    const kind = kindOf({ change });
    if (kind === undefined || kind === 'read')
        return undefined;
    return { address: name, kind, forcedBy: [], ...differences(change) };
};

;// CONCATENATED MODULE: ./build/src/terraform/json-bytes.js
const quote = 0x22;
const backslash = 0x5c;
/** `{` and `[` differ in one bit, and so do `}` and `]`. */
const bracketBit = 0x20;
const opening = 0x7b;
const closing = 0x7d;
const comma = 0x2c;
const newWalk = () => ({ depth: 0, inString: false, inScalar: false, ahead: 0 });
/**
 * The index after the value that the walk is in, or -1 when the bytes end before it does: then the walk goes on in the
 * bytes that follow. A number and its like end only with the byte after them. Nothing is decoded, nothing is kept.
 */
const walkOver = (bytes, from, walk) => {
    let at = from + walk.ahead;
    if (at >= bytes.length)
        return suspend(bytes, at, walk);
    walk.ahead = 0;
    if (!walk.inScalar && !walk.inString && walk.depth === 0) {
        const first = bytes[at] ?? 0;
        walk.inString = first === quote;
        walk.depth = Number((first | bracketBit) === opening);
        walk.inScalar = !walk.inString && walk.depth === 0;
        at += 1;
    }
    if (walk.inScalar)
        return afterScalar(bytes, at);
    if (walk.inString) {
        at = afterString(bytes, at);
        if (at < 0)
            return suspend(bytes, -at, walk);
        walk.inString = false;
    }
    return walk.depth === 0 ? at : afterContainer(bytes, at, walk);
};
/** One loop with its own variables: this is where a large plan's time goes. */
const afterContainer = (bytes, from, walk) => {
    const end = bytes.length;
    let depth = walk.depth;
    let at = from;
    while (at < end) {
        const byte = bytes[at] ?? 0;
        at += 1;
        if (byte === quote) {
            at = afterString(bytes, at);
            if (at < 0)
                break;
            continue;
        }
        depth += deeper(byte);
        if (depth === 0)
            return at;
    }
    walk.depth = depth;
    walk.inString = at < 0;
    return at < 0 ? suspend(bytes, -at, walk) : -1;
};
const deeper = (byte) => {
    const bracket = byte | bracketBit;
    return bracket === opening ? 1 : bracket === closing ? -1 : 0;
};
/** The index after the closing quote; when there is none, the index to go on from, negated. */
const afterString = (bytes, from) => {
    const end = bytes.length;
    let at = from;
    while (at < end) {
        const byte = bytes[at];
        if (byte === quote)
            return at + 1;
        at += byte === backslash ? 2 : 1;
    }
    return -at;
};
const suspend = (bytes, at, walk) => {
    walk.ahead = at - bytes.length;
    return -1;
};
const afterScalar = (bytes, from) => {
    for (let at = from; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === comma || byte <= 0x20 || (byte | bracketBit) === closing)
            return at;
    }
    return -1;
};
/** The index of the next byte that is not white space; the bytes' length when there is none. */
const afterSpace = (bytes, from) => {
    let at = from;
    while (at < bytes.length && (bytes[at] ?? 0) <= 0x20)
        at += 1;
    return at;
};

;// CONCATENATED MODULE: ./build/src/terraform/plan-window.js


const openWindow = (chunks) => {
    const source = chunks[Symbol.asyncIterator]();
    let bytes = Buffer.alloc(0);
    let at = 0;
    const advance = async () => {
        const next = await source.next();
        bytes = next.done ? Buffer.alloc(0) : next.value;
        at = 0;
        return !next.done;
    };
    /** Walks a value piece by piece; returns its last one. */
    const value = async (hear) => {
        const walk = newWalk();
        let end = walkOver(bytes, at, walk);
        while (end < 0) {
            hear(bytes.subarray(at));
            if (!(await advance()))
                throw cutOff();
            end = walkOver(bytes, 0, walk);
        }
        const last = bytes.subarray(at, end);
        at = end;
        return last;
    };
    /** In several pieces it is joined once, so that a long one costs no more than its length. */
    const whole = async () => {
        const pieces = [];
        const last = await value((piece) => pieces.push(Buffer.from(piece)));
        return pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    };
    return {
        peek: async () => {
            do {
                at = afterSpace(bytes, at);
                if (at < bytes.length)
                    return bytes[at];
            } while (await advance());
            return undefined;
        },
        step: () => {
            at += 1;
        },
        take: whole,
        passOver: async (hear = () => undefined) => hear(await value(hear)),
    };
};
/** What is there instead of a plan's JSON when the stream ends, or holds something else. */
const cutOff = () => new failure/* Failure */.H('unexpected', 'the JSON of the plan ends in the middle, or is none: did `terraform show -json` fail?');

;// CONCATENATED MODULE: ./build/src/terraform/scan-plan.js

/**
 * Reads the output of `terraform show -json` once, from its pieces, in constant memory: what the plan's report needs is
 * handed over value by value, and what it does not (the values planned, the state before: the most of it) is gone over
 * without being decoded. The order of the keys does not matter.
 */
const scanPlan = async (chunks, visitor) => {
    const window = openWindow(chunks);
    const head = new Map();
    const element = (bytes) => (isUnchanged(bytes) ? visitor.unchanged(bytes) : visitor.change(bytes));
    await eachMember(window, async (key) => {
        if (key === 'resource_changes')
            return eachElement(window, element);
        if (key === 'resource_drift')
            return eachElement(window, visitor.drift);
        if (key === 'output_changes') {
            return eachMember(window, async (name) => visitor.output(name, await window.take()));
        }
        if (settingKeys.has(key))
            return window.passOver((piece) => visitor.setting?.(key, piece));
        if (!headKeys.has(key))
            return window.passOver();
        head.set(key, JSON.parse((await window.take()).toString()));
    });
    const [version, complete, errored] = [head.get('terraform_version'), head.get('complete'), head.get('errored')];
    return {
        terraformVersion: typeof version === 'string' ? version : '',
        complete: typeof complete === 'boolean' ? complete : undefined,
        errored: typeof errored === 'boolean' ? errored : undefined,
    };
};
const settingKeys = new Set(['configuration', 'variables']);
const headKeys = new Set(['terraform_version', 'complete', 'errored']);
const [scan_plan_comma, colon, openBrace, closeBrace, openBracket, closeBracket, letterN] = Buffer.from(',:{}[]n');
const eachMember = async (window, member) => {
    if ((await window.peek()) === letterN)
        return window.passOver();
    await expect(window, openBrace);
    while ((await window.peek()) !== closeBrace) {
        const key = JSON.parse((await window.take()).toString());
        await expect(window, colon);
        await window.peek();
        await member(String(key));
        if ((await window.peek()) !== closeBrace)
            await expect(window, scan_plan_comma);
    }
    window.step();
};
/** Go writes an empty list as null where it has none. */
const eachElement = async (window, element) => {
    if ((await window.peek()) === letterN)
        return window.passOver();
    await expect(window, openBracket);
    while ((await window.peek()) !== closeBracket) {
        element(await window.take());
        if ((await window.peek()) !== closeBracket)
            await expect(window, scan_plan_comma);
    }
    window.step();
};
const expect = async (window, byte) => {
    if ((await window.peek()) !== byte)
        throw cutOff();
    window.step();
};
const idle = '"change":{"actions":["no-op"]';
const brace = 0x7b;
const imports = Buffer.from('"importing"');
const moves = Buffer.from('"previous_address"');
/**
 * The most of a large plan is this, and it can be told without decoding: an unescaped quote is never inside a JSON text,
 * so what is found is a key, and with no brace before it but the first it is the element's own. What is written in another
 * way is decoded like a change, and counted as unchanged then.
 */
const isUnchanged = (bytes) => {
    const from = bytes.indexOf(brace, 1) - idle.indexOf('{');
    if (from < 0 || bytes.toString('latin1', from, from + idle.length) !== idle)
        return false;
    return bytes.indexOf(imports) < 0 && bytes.indexOf(moves) < 0;
};

;// CONCATENATED MODULE: ./build/src/terraform/drift-evidence.js




/** Reads a plan twice, since a companion may come before what it belongs to. */
const readDriftEvidence = async (show) => {
    const [drift, changes, outputs] = [[], [], []];
    await scanPlan(show(), {
        unchanged: () => undefined,
        drift: (bytes) => drift.push(resourceIn(bytes)),
        change: (bytes) => {
            const resource = resourceIn(bytes);
            const kind = kindOf(resource);
            if (kind !== undefined && kind !== 'read')
                changes.push(resource);
        },
        output: (name, bytes) => {
            if (kindOf({ change: (0,plan_change/* readChange */.pm)(JSON.parse(bytes.toString())) }) !== undefined)
                outputs.push(name);
        },
    });
    const companions = drift.length === 0 ? new Map() : await readCompanions(show(), drift);
    return { drift, changes, outputs, companions };
};
const resourceIn = (bytes) => (0,plan_change/* readResourceChange */.D$)(JSON.parse(bytes.toString()));
const readCompanions = async (chunks, drift) => {
    const known = new Map(drift.map(({ address }) => [address, new Set()]));
    const owners = new Map();
    for (const { address, change } of drift) {
        for (const identity of identitiesOf(change.after))
            owners.set(identity, [...(owners.get(identity) ?? []), address]);
    }
    const learn = (bytes) => {
        const { address, mode, change } = resourceIn(bytes);
        if (mode !== 'managed')
            return;
        const values = change.after ?? change.before;
        const referred = Object.values((0,plan_change/* fieldsOf */.Pf)(values)).flatMap((value) => owners.get(String(value)) ?? []);
        for (const owner of referred)
            if (owner !== address)
                collect(values, known.get(owner));
    };
    await scanPlan(chunks, { unchanged: learn, change: learn, drift: () => undefined, output: () => undefined });
    return known;
};
/** What other resources refer to a resource by. */
const identitiesOf = (values) => {
    const { id, arn, name } = (0,plan_change/* fieldsOf */.Pf)(values);
    return [...new Set([id, arn, name])].filter((value) => typeof value === 'string').filter((value) => value !== '');
};
const collect = (value, into) => {
    if (Array.isArray(value))
        for (const item of value)
            collect(item, into);
    else if ((0,json/* isRecord */.u4)(value))
        for (const item of Object.values(value))
            collect(item, into);
    else if (value !== null && value !== undefined)
        into?.add(String(value));
};

;// CONCATENATED MODULE: ./build/src/terraform/real-drift.js



/**
 * The attributes of a drifted resource that somebody changed, without what providers make of themselves. `explained` are the
 * values that other resources of the stack bring to it.
 */
const realDrift = ({ change }, explained) => {
    const [before, after] = [(0,plan_change/* fieldsOf */.Pf)(change.before), (0,plan_change/* fieldsOf */.Pf)(change.after)];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter((name) => {
        if (isVolatile(name) || (name === 'tags_all' && 'tags' in after))
            return false;
        return isReal(before[name], after[name], explained);
    });
};
/** What AWS counts or dates by itself; `attachment_count` and the like. */
const isVolatile = (name) => /(^|_)(etag|status|state|serial|generation|count|date|timestamp|time|at|age)$|^(last|latest)_|_(version|revision)_?(id)?$/.test(name);
const isReal = (before, after, explained) => {
    if ((isEmpty(before) && isEmpty(after)) || isSame(before, after) || isSameJson(before, after))
        return false;
    if (Array.isArray(before) || Array.isArray(after))
        return isRealList((0,plan_change/* listOf */.c3)(before), (0,plan_change/* listOf */.c3)(after), explained);
    return !isExplained(after, explained) || !isEmpty(before);
};
/** `null`, `""`, `[]` and `{}` are one to AWS, and a provider gives back now this one, now that. */
const isEmpty = (value) => value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0);
const isSameJson = (before, after) => {
    if (typeof before !== 'string' || typeof after !== 'string' || !/^\s*[{[]/.test(after))
        return false;
    try {
        return isSame(JSON.parse(before), JSON.parse(after));
    }
    catch {
        return false;
    }
};
/**
 * In what order a list comes is a provider's whim. What was taken from it was either a resource of ours, whose own loss
 * is told, or is wanted back by the plan, or was nobody's: then it is as the code has it now.
 */
const isRealList = (before, after, explained) => {
    const left = before.map((item) => item);
    const added = after.filter((item) => {
        const at = left.findIndex((was) => isSame(was, item));
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
    return added.some((item) => !isExplained(item, explained));
};
/** Whether all that a value says is said by resources of the stack that belong to it. */
const isExplained = (value, explained) => {
    const leaves = real_drift_leavesOf(value).filter((leaf) => !isDefault(leaf));
    return leaves.length > 0 && leaves.every((leaf) => explained.has(String(leaf)));
};
const isDefault = (leaf) => isEmpty(leaf) || leaf === false || leaf === 0 || leaf === -1;
const real_drift_leavesOf = (value) => {
    if (Array.isArray(value))
        return value.flatMap(real_drift_leavesOf);
    return (0,json/* isRecord */.u4)(value) ? Object.values(value).flatMap(real_drift_leavesOf) : [value];
};

;// CONCATENATED MODULE: ./build/src/terraform/judge-drift.js





/**
 * Tells what changed outside of Terraform from what the code changed. Whether a plan has changes does not tell it: it has
 * none for a policy that was attached behind its back, and some for code that nobody has applied yet.
 */
const judgeDrift = ({ drift, changes, outputs, companions }) => {
    const planned = new Map(changes.map((change) => [change.address, change]));
    const found = drift.map((resource) => {
        const explained = companions.get(resource.address) ?? new Set();
        return { resource, attributes: attributesOf(resource, explained, planned.get(resource.address)) };
    });
    const real = found.filter(({ resource, attributes }) => attributes.length > 0 || isGone(resource));
    const touched = new Map(real.map(({ resource, attributes }) => [resource.address, { resource, attributes }]));
    const pending = changes.filter((change) => {
        const drifted = touched.get(change.address);
        return drifted ? !undoes(change, drifted) : !(real.length > 0 && isConsequence(change));
    });
    const pendingOutputs = real.length > 0 ? [] : outputs;
    const [isDrifted, isPending] = [real.length > 0, pending.length > 0 || pendingOutputs.length > 0];
    return {
        outcome: isDrifted ? (isPending ? 'both' : 'drifted') : isPending ? 'pending-changes' : 'in-sync',
        drifted: real.map(({ resource, attributes }) => only(driftEntryOf(resource), attributes)),
        pending: pending.flatMap((resource) => {
            const kind = kindOf(resource);
            return kind === undefined ? [] : [entryOf(resource, kind)];
        }),
        pendingOutputs,
        noise: found.length - real.length,
    };
};
const isGone = ({ change }) => change.actions.includes('delete');
const attributesOf = (resource, explained, planned) => {
    if (isGone(resource))
        return [];
    return [...new Set([...realDrift(resource, explained), ...wantedBack(resource, planned)])];
};
/** What the plan puts back was of account, whatever it is called. */
const wantedBack = ({ change }, planned) => {
    if (planned === undefined)
        return [];
    const [was, found, wanted] = [(0,plan_change/* fieldsOf */.Pf)(change.before), (0,plan_change/* fieldsOf */.Pf)(change.after), (0,plan_change/* fieldsOf */.Pf)(planned.change.after)];
    return Object.keys(wanted).filter((name) => !isSame(wanted[name], found[name]) && isSame(wanted[name], was[name]) && name !== 'tags_all');
};
/** Whether a change only puts back what somebody changed: all that is known of it beforehand is as it was in the state. */
const undoes = ({ change }, { resource }) => {
    const [was, found, wanted] = [resource.change.before, resource.change.after, change.after].map(plan_change/* fieldsOf */.Pf);
    return Object.keys(wanted ?? {}).every((name) => {
        if (markAt(change.afterUnknown, name) === true)
            return true;
        return isSame(wanted?.[name], found?.[name]) || isSame(wanted?.[name], was?.[name]);
    });
};
/** Whether a change comes of another one alone: its new values are known only when that one is made. */
const isConsequence = ({ change }) => {
    const [before, after] = [(0,plan_change/* fieldsOf */.Pf)(change.before), (0,plan_change/* fieldsOf */.Pf)(change.after)];
    const isUpdate = change.actions.join() === 'update';
    return isUpdate && Object.keys(after).every((name) => isSame(before[name], after[name]));
};
/** An entry with these attributes alone. */
const only = (entry, names) => {
    if (entry.kind === 'destroy')
        return entry;
    const attributes = entry.attributes.filter(({ path }) => names.some((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`) || path.startsWith(`${name} `)));
    return { ...entry, attributes };
};

;// CONCATENATED MODULE: ./build/src/terraform/action-reason.js
/** Terraform's `action_reason` codes (JSON Output Format, "Resource change") in words that follow "because". */
const sentences = {
    replace_because_tainted: 'it is tainted: making it was not finished',
    replace_because_cannot_update: 'it cannot be changed in place',
    replace_by_request: 'its replacement was asked for',
    replace_by_triggers: 'something in its replace_triggered_by changes',
    delete_because_no_resource_config: 'it is no longer in the configuration',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'its moved block names an address that does not exist',
    delete_because_wrong_repetition: 'its count or for_each came or went',
    delete_because_count_index: 'its index is no longer within count',
    delete_because_each_key: 'its key is no longer in for_each',
    read_because_config_unknown: 'what it asks for is known only after the apply',
    read_because_dependency_pending: 'something it depends on changes',
    read_because_check_nested: 'it belongs to a check block',
};
const action_reason_becauseOf = (reason) => sentences[reason] ?? reason;

;// CONCATENATED MODULE: ./build/src/terraform/plan-blocks.js


/** What a plan would do, the riskiest first. */
const planGroups = ({ changes, drift, outputs }) => {
    const of = (...kinds) => changes.filter(({ kind }) => kinds.includes(kind));
    return [
        { heading: 'Destroyed or replaced', blocks: of('destroy', 'replace').map(later(block)) },
        { heading: 'No longer managed', blocks: of('forget').map(later(block)) },
        { heading: 'Updated in place', blocks: of('update').map(later(block)) },
        { heading: 'Imported or moved', blocks: of('import', 'move').map(later(block)) },
        { heading: 'Created', blocks: of('create').map(later(block)) },
        { heading: 'Read during the apply', blocks: of('read').map(later(block)) },
        { heading: 'Changed outside of Terraform', blocks: drift.map(later(driftBlock)) },
        { heading: 'Outputs', blocks: outputs.map(later(block)) },
    ].filter(({ blocks }) => blocks.length > 0);
};
const later = (write) => (entry) => () => write(entry);
/** One line for the log: `replace aws_vpc.main (forced by cidr_block)`. */
const logLine = (entry) => {
    const { kind, address, forcedBy, reason } = entry;
    const forced = forcedBy.length > 0 ? `forced by ${forcedBy.join(', ')}` : undefined;
    const why = forced ?? (reason === undefined ? undefined : `because ${action_reason_becauseOf(reason)}`);
    return why === undefined ? `${kind} ${address}` : `${kind} ${address} (${why})`;
};
const symbols = {
    destroy: '💥 destroy',
    replace: '♻️ replace',
    forget: '👋 forget',
    update: '✏️ update',
    import: '📥 import',
    move: '🚚 move',
    create: '✨ create',
    read: '🔍 read',
};
const block = (entry) => [`**${symbols[entry.kind]}** ${code(entry.address)}${remarks(entry)}`, ...details(entry)].join('\n\n');
const driftBlock = (entry) => {
    const what = entry.kind === 'destroy' ? 'is gone' : 'was changed';
    return [`${code(entry.address)} ${what}`, ...details(entry)].join('\n\n');
};
const remarks = ({ previousAddress, deposed, importId, reason, forcedBy }) => {
    const forced = forcedBy.filter((path) => path !== '').map(code);
    const parts = [
        ...(deposed === undefined ? [] : [`an object that a replacement left behind (${code(deposed)})`]),
        ...(previousAddress === undefined ? [] : [`until now ${code(previousAddress)}`]),
        ...(importId === undefined ? [] : [`imported as ${code(importId)}`]),
        ...(forced.length > 0 ? [`forced by ${forced.join(', ')}`] : []),
        ...(reason === undefined || forced.length > 0 ? [] : [`because ${literal(becauseOf(reason))}`]),
    ];
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
};
const details = ({ attributes, more, kind }) => {
    const rest = more === undefined
        ? ['_Its attributes are too many for this report._']
        : more === 0
            ? []
            : [`_and ${more} attributes more_`];
    if (attributes.length === 0)
        return rest;
    const rows = attributes.map(({ path, before, after, forces }) => [
        `${path === '' ? 'value' : code(path)}${forces ? ' ⚠️ forces the replacement' : ''}`,
        ...(kind === 'create' ? [] : [plan_blocks_shown(before)]),
        plan_blocks_shown(after),
    ]);
    const head = kind === 'create' ? ['Attribute', 'Value'] : ['Attribute', 'Before', 'After'];
    return [`<details><summary>${plan_blocks_count(attributes.length)}</summary>\n\n${table(head, rows)}\n\n</details>`, ...rest];
};
/** What a value would be later, and that it is sensitive, is said in words of ours, not as a value. */
const plan_blocks_shown = (text) => (text === '' ? '' : text.startsWith('(') ? `_${literal(text)}_` : code(text));
const plan_blocks_count = (attributes) => `${attributes} attribute${attributes === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./build/src/terraform/drift.js




/** Plans, and judges what the plan says of the world and of the code. Nothing is changed, nor is the plan kept. */
const drift = async (outside) => {
    const { terraform, progress, privateDirectory } = outside;
    await progress.phase('init', () => terraform.init());
    const out = (0,external_node_path_.join)(privateDirectory, 'drift');
    const end = await progress.phase('plan', () => terraform.plan({ out, mode: 'normal', lock: true }), isLocked);
    if (end.kind === 'locked')
        return { outcome: 'locked', lock: end.lock, runs: await outside.runsHolding(end.lock) };
    const evidence = await progress.phase('read', () => readDriftEvidence(() => terraform.show(out)));
    const verdict = judgeDrift(evidence);
    const drifted = new Set(verdict.drifted.map(({ address }) => address));
    const authors = await outside.authorsOf(evidence.drift.filter(({ address }) => drifted.has(address)));
    for (const { address, kind } of verdict.drifted) {
        const author = authors.byAddress.get(address);
        const by = author ? `, by ${author.who} (${author.did}, ${author.at})` : '';
        progress.say(`drifted: ${address} ${kind === 'destroy' ? 'is gone' : 'was changed'}${by}`);
    }
    for (const entry of verdict.pending)
        progress.say(`pending: ${logLine(entry)}`);
    return { ...verdict, authors };
};
const isLocked = ({ kind }) => kind === 'locked';

;// CONCATENATED MODULE: ./build/src/terraform/write-comment.js
/**
 * The pages of a stack's comment: those that are there are changed in place, those that are lacking are added, and those
 * that are left over are removed. Gives the address of the first.
 */
const writeComment = async ({ key, number, pages }, threads) => {
    const standing = (await threads.comments(number)).filter(({ body }) => body.startsWith(`<!-- ${key} page `));
    const written = [];
    for (const [index, page] of pages.entries()) {
        const body = `<!-- ${key} page ${index + 1} -->\n${page}`;
        const there = standing.find((comment) => comment.body.startsWith(`<!-- ${key} page ${index + 1} -->`));
        if (there === undefined)
            written.push(await threads.addComment(number, body));
        else
            written.push(there.body === body ? there : await threads.editComment(there.id, body));
    }
    const ids = new Set(written.map(({ id }) => id));
    for (const { id } of standing)
        if (!ids.has(id))
            await threads.removeComment(id);
    return written[0]?.url ?? '';
};
/** A name that may hold anything, for an HTML comment, which two hyphens would end. */
const commentKey = (action, stack) => `slipway ${action} ${encodeURIComponent(stack).replaceAll('-', '%2D')}`;

;// CONCATENATED MODULE: ./build/src/terraform/write-issue.js

const label = 'terraform-drift';
/** GitHub takes 65,536 characters. */
const bodyLimitBytes = 60_000;
/** The one issue of a stack: opened at its first drift, kept up to date, closed when the drift is gone, opened again. */
const writeIssue = async ({ key, stack, drifted, report }, threads) => {
    const marker = `<!-- ${key} -->`;
    const ours = (await threads.issues(label)).filter(({ body }) => body.startsWith(marker));
    const issue = ours.find(({ open }) => open) ?? ours[0];
    const body = `${marker}\n${(0,lib_report/* renderReport */.B)(report, bodyLimitBytes)}`;
    if (!drifted)
        return write_issue_close(issue, body, threads);
    const title = `Drift in ${stack}`;
    if (issue === undefined) {
        return { did: 'opened', url: (await threads.openIssue({ title, body, labels: [label] })).url };
    }
    if (issue.open && issue.body === body)
        return { did: 'nothing', url: issue.url };
    const { url } = await threads.editIssue(issue.number, { title, body, state: 'open' });
    return { did: issue.open ? 'updated' : 'reopened', url };
};
const write_issue_close = async (issue, body, threads) => {
    if (issue === undefined || !issue.open)
        return { did: 'nothing', url: issue?.url ?? '' };
    const { url } = await threads.editIssue(issue.number, { body, state: 'closed' });
    return { did: 'closed', url };
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-drift/run.js






const outputs = ['outcome', 'reason', 'report'];
/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000;
/** What was found as outputs, summary and issue. */
const run = async (input, { stack, outside, threads, now }) => {
    const result = await drift(outside);
    const report = describeDrift(result, { stack: stack.name, now: now() });
    if (threads && result.outcome !== 'locked')
        await tellIssue({ result, report, stack, threads }, outside);
    const ending = { outcome: result.outcome, outputs: { report: (0,lib_report/* renderReport */.B)(report, reportLimitBytes) }, report };
    const failure = failureOf(result, input['fail-on'], report);
    return failure === undefined ? ending : { ...ending, failure };
};
/** What was found is what counts: an issue that cannot be written is a warning. */
const tellIssue = async ({ result, report, stack, threads }, { progress }) => {
    const drifted = result.outcome === 'drifted' || result.outcome === 'both';
    const key = commentKey('terraform-drift', stack.name);
    try {
        const { did, url } = await writeIssue({ key, stack: stack.name, drifted, report }, threads);
        if (did !== 'nothing')
            progress.say(`${did} the issue ${url}`);
    }
    catch (error) {
        progress.warn(`the issue was not written. ${(0,failure/* messageOf */.b)(error)}`);
    }
};
const failureOf = ({ outcome }, failOn, { headline }) => {
    const message = headline.replaceAll('`', '');
    if (outcome === 'locked')
        return { reason: 'conflict', message };
    const isDrift = outcome === 'drifted' || outcome === 'both';
    const isAsked = failOn === 'any' ? outcome !== 'in-sync' : failOn === 'drift' && isDrift;
    return isAsked ? { reason: 'conflict', message } : undefined;
};


/***/ }),

/***/ 105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ inSession)
});

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(588);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __nccwpck_require__(783);
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

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/terraform/aws-cli.js
var aws_cli = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __nccwpck_require__(854);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
;// CONCATENATED MODULE: ./build/src/terraform/tagged.js

/** All resources of the region that have all of these tags. */
const findTagged = async (aws, tags) => {
    const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }));
    const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)];
    const found = fieldOf(await aws.get(args), 'ResourceTagMappingList');
    return listOf(found).map((one) => ({ arn: textIn(one, 'ResourceARN') ?? '', tags: tagsIn(fieldOf(one, 'Tags')) }));
};
const listOf = (value) => (Array.isArray(value) ? value : []);
/** AWS's lists of `Key` and `Value`. */
const tagsIn = (value) => Object.fromEntries(listOf(value).map((tag) => [(0,json/* textIn */.r7)(tag, 'Key') ?? '', (0,json/* textIn */.r7)(tag, 'Value') ?? '']));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/terraform/leftovers/leftover.js


/** In the order in which they are deleted: nothing goes before what uses it. */
const leftoverKinds = [
    ...['record', 'load-balancer', 'classic-load-balancer', 'target-group'],
    ...['network-interface', 'security-group', 'volume'],
];
/** A list as it is sealed with a plan, one after the other; undefined where it is none. */
const readLeftovers = (value) => {
    if (!Array.isArray(value))
        return undefined;
    const read = value.flatMap((one) => readLeftover(one) ?? []);
    return read.length === value.length ? read : undefined;
};
/** Clusters and list as they are sealed together; undefined where they are none. */
const readControlled = (value) => {
    const [clusters, leftovers] = [fieldOf(value, 'clusters'), readLeftovers(fieldOf(value, 'leftovers'))];
    if (!Array.isArray(clusters) || leftovers === undefined)
        return undefined;
    const names = clusters.filter((one) => typeof one === 'string');
    return names.length === clusters.length ? { clusters: names, leftovers } : undefined;
};
const readLeftover = (value) => {
    const kind = leftoverKinds.find((one) => one === textIn(value, 'kind'));
    const [id, name, cluster] = [textIn(value, 'id'), textIn(value, 'name'), textIn(value, 'cluster')];
    return kind === undefined || id === undefined || name === undefined || cluster === undefined
        ? undefined
        : { kind, id, name, cluster };
};
/** By kind, as they are deleted, then by name: the same list twice is the same text. */
const inOrder = (leftovers) => {
    const rank = ({ kind }) => leftoverKinds.indexOf(kind);
    return leftovers.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
};
/**
 * What was found and never approved. Network interfaces with the tags of the network plugin are left out: it adds and
 * drops them with every pod that comes and goes, so that no list of them would be good until its approval, and they are
 * nothing in themselves: they hold no data and cost nothing. They go with their nodes, whose end was approved; those that
 * the plugin forgot are deleted with the rest. The interfaces of a load balancer are AWS's own, and go with it.
 */
const unapproved = (approved, found) => {
    const known = new Set(approved.map(keyOf));
    return found.filter((one) => needsApproval(one) && !known.has(keyOf(one)));
};
const needsApproval = ({ kind }) => kind !== 'network-interface';
/**
 * The fingerprint of a plan and of what is deleted before it: another list is another fingerprint. Without anything to be
 * approved it is the plan's own.
 */
const withLeftovers = (fingerprint, leftovers, key) => {
    const lines = [...new Set(leftovers.filter(needsApproval).map(identityOf))].sort();
    if (lines.length === 0)
        return fingerprint;
    return createHmac('sha256', key)
        .update(JSON.stringify(['leftovers', fingerprint, ...lines]))
        .digest('hex');
};
const keyOf = ({ kind, id }) => `${kind} ${id}`;
const identityOf = ({ kind, id, cluster }) => JSON.stringify([kind, id, cluster]);
const lineOf = ({ kind, id, name, cluster }) => `${kind.replaceAll('-', ' ')} ${name === id || name === '' ? id : `${name} (${id})`} of cluster ${cluster}`;

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/records.js


const recordSetsIn = (zone, values) => listOf(values).map((value) => {
    const [name, type] = [(0,json/* textIn */.r7)(value, 'Name') ?? '', (0,json/* textIn */.r7)(value, 'Type') ?? ''];
    const set = (0,json/* textIn */.r7)(value, 'SetIdentifier');
    return { id: [zone, type, name, ...(set === undefined ? [] : [set])].join('/'), name, type, set, value };
});
/**
 * The records of a zone that the external-dns of a cluster made, whose owner id is the cluster's name. It keeps a TXT
 * record for each, under the same name, or under one that begins with its type: `a-shop.example.com.`.
 */
const recordsOf = (clusters, records) => {
    const named = new Map();
    for (const record of records)
        named.set(record.name, [...(named.get(record.name) ?? []), record]);
    const found = records.flatMap((record) => {
        const cluster = clusters.find((one) => ownersOf(record).includes(one));
        if (cluster === undefined)
            return [];
        return [record, ...told(record, named)].map(({ id, name, type }) => ({ kind: 'record', id, name: `${type} ${name}`, cluster }));
    });
    return [...new Map(found.map((one) => [one.id, one])).values()];
};
const ownersOf = ({ type, value }) => {
    if (type !== 'TXT')
        return [];
    const texts = listOf((0,json/* fieldOf */._F)(value, 'ResourceRecords')).map((one) => (0,json/* textIn */.r7)(one, 'Value') ?? '');
    return texts.flatMap((text) => {
        const [, owner] = /^"heritage=external-dns,external-dns\/owner=([^,"]+)/.exec(text) ?? [];
        return owner === undefined ? [] : [owner];
    });
};
const types = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SRV'];
/**
 * The records that a TXT record of external-dns stands for: those of its own set, since another set of the same name may
 * be another cluster's.
 */
const told = ({ name, set }, named) => {
    const ofSet = (of) => (named.get(of) ?? []).filter((record) => record.set === set);
    const here = ofSet(name).filter(({ type }) => types.includes(type));
    // A record of the very name may look as if it began with a type: then it is the one that is meant.
    if (here.length > 0)
        return here;
    const [, prefix = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(name) ?? [];
    const type = prefix.toUpperCase();
    // An alias is an address in Route 53, and was once told as a CNAME.
    const meant = type === 'CNAME' ? ['CNAME', 'A', 'AAAA'] : [type];
    return types.includes(type) ? ofSet(rest).filter((record) => meant.includes(record.type)) : [];
};

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/delete-leftovers.js






/** Interfaces of a load balancer let go of its group minutes after it is gone. */
const eachMilliseconds = 10 * 60_000;
/** Deletes one after the other, what uses another first, and waits until AWS lets go. What is gone already is well. */
const deleteLeftovers = async (leftovers, outside) => {
    for (const leftover of inOrder(leftovers)) {
        outside.progress.say(`Deleting ${lineOf(leftover)}`);
        await remove[leftover.kind](leftover.id, outside);
    }
};
const patiently = (what, command, { aws, clock, progress }) => (0,retry/* retry */.L)({
    what,
    clock,
    budgetMilliseconds: eachMilliseconds,
    firstDelayMilliseconds: 2_000,
    longestDelayMilliseconds: 20_000,
    onAgain: (reason) => progress.say(`${what}: ${reason}`),
    attempt: async () => {
        const answer = await aws.ask(command);
        if ('value' in answer || isGone(answer))
            return undefined;
        if (isHeld(answer))
            return (0,retry/* again */.T)(`AWS still has a use of it (${answer.code})`);
        throw (0,aws_cli/* refused */.J)(command, answer);
    },
});
const isGone = ({ code }) => /NotFound|NoSuch|LoadBalancerNotFound/.test(code);
const isHeld = ({ code, message }) => /DependencyViolation|InUse|VolumeInUse|PriorRequestNotComplete/.test(code) || /currently in use/.test(message);
const removeLoadBalancer = async (arn, outside) => {
    await patiently(arn, ['elbv2', 'delete-load-balancer', '--load-balancer-arn', arn], outside);
    await (0,retry/* retry */.L)({
        what: `waiting until ${arn} is gone`,
        clock: outside.clock,
        budgetMilliseconds: eachMilliseconds,
        firstDelayMilliseconds: 1_000,
        longestDelayMilliseconds: 15_000,
        attempt: async () => {
            const answer = await outside.aws.ask(['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn]);
            return 'code' in answer && isGone(answer) ? undefined : (0,retry/* again */.T)('it is still there');
        },
    });
};
/** Rules of other groups that name this one, as the controller adds them to the nodes' group, hold it. */
const removeSecurityGroup = async (id, outside) => {
    for (const direction of ['ingress', 'egress']) {
        const filter = `Name=${direction === 'egress' ? 'egress.' : ''}ip-permission.group-id,Values=${id}`;
        const found = await outside.aws.get(['ec2', 'describe-security-groups', '--filters', filter]);
        for (const group of listOf((0,json/* fieldOf */._F)(found, 'SecurityGroups')))
            await revoke({ group, id, direction }, outside);
    }
    await patiently(id, ['ec2', 'delete-security-group', '--group-id', id], outside);
};
const revoke = async ({ group, id, direction }, outside) => {
    const rules = listOf((0,json/* fieldOf */._F)(group, direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress'));
    const naming = rules.flatMap((rule) => {
        const pairs = listOf((0,json/* fieldOf */._F)(rule, 'UserIdGroupPairs')).filter((pair) => (0,json/* textIn */.r7)(pair, 'GroupId') === id);
        const ports = { FromPort: (0,json/* fieldOf */._F)(rule, 'FromPort'), ToPort: (0,json/* fieldOf */._F)(rule, 'ToPort') };
        const groups = pairs.map((pair) => ({ GroupId: (0,json/* textIn */.r7)(pair, 'GroupId'), UserId: (0,json/* textIn */.r7)(pair, 'UserId') }));
        return pairs.length === 0 ? [] : [{ IpProtocol: (0,json/* textIn */.r7)(rule, 'IpProtocol'), ...ports, UserIdGroupPairs: groups }];
    });
    if (naming.length === 0)
        return;
    const of = ['--group-id', (0,json/* textIn */.r7)(group, 'GroupId') ?? '', '--ip-permissions', JSON.stringify(naming)];
    await patiently(id, ['ec2', `revoke-security-group-${direction}`, ...of], outside);
};
const removeRecord = async (id, outside) => {
    const [zone = ''] = id.split('/');
    const sets = await outside.aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', zone]);
    // A record is deleted by all that it says.
    const record = recordSetsIn(zone, (0,json/* fieldOf */._F)(sets, 'ResourceRecordSets')).find((one) => one.id === id);
    if (record === undefined)
        return;
    const batch = JSON.stringify({ Changes: [{ Action: 'DELETE', ResourceRecordSet: record.value }] });
    const command = ['route53', 'change-resource-record-sets', '--hosted-zone-id', zone, '--change-batch', batch];
    await patiently(id, command, outside);
};
const by = (...command) => (id, outside) => patiently(id, [...command, id], outside);
const remove = {
    record: removeRecord,
    'load-balancer': removeLoadBalancer,
    'classic-load-balancer': by('elb', 'delete-load-balancer', '--load-balancer-name'),
    'target-group': by('elbv2', 'delete-target-group', '--target-group-arn'),
    'network-interface': by('ec2', 'delete-network-interface', '--network-interface-id'),
    'security-group': removeSecurityGroup,
    volume: by('ec2', 'delete-volume', '--volume-id'),
};

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/owned.js


/** The AWS Load Balancer Controller tags all that it makes with its cluster, the cloud controller with its own tag. */
const ofController = (tags, cluster) => tags['elbv2.k8s.aws/cluster'] === cluster || tags[`kubernetes.io/cluster/${cluster}`] === 'owned';
const isOwned = {
    'load-balancer': ({ tags }, cluster) => ofController(tags, cluster),
    'classic-load-balancer': ({ tags }, cluster) => ofController(tags, cluster),
    'target-group': ({ tags }, cluster) => ofController(tags, cluster),
    // EKS takes its own group away with the cluster; a group of nodes, made by a module, has the cluster's tag as well.
    'security-group': ({ tags, name }, cluster) => tags['elbv2.k8s.aws/cluster'] === cluster || (ofController(tags, cluster) && name.startsWith('k8s-')),
    // The network plugin of pods, and the controller that gives pods groups of their own.
    'network-interface': ({ tags }, cluster) => tags['cluster.k8s.amazonaws.com/name'] === cluster ||
        (tags['eks:eni:owner'] !== undefined && tags[`kubernetes.io/cluster/${cluster}`] !== undefined),
    // The driver tags volumes of claims, and with the cluster where it is told its name: by its option, or as a tag of ours.
    volume: ({ tags }, cluster) => tags['ebs.csi.aws.com/cluster'] === 'true' &&
        (tags[`kubernetes.io/cluster/${cluster}`] === 'owned' ||
            tags.KubernetesCluster === cluster ||
            tags.Cluster === cluster),
};
/** Those of the things that a controller of one of the clusters made. */
const ownedBy = (clusters, things) => things.flatMap((thing) => {
    const { kind, id, name } = thing;
    if (kind === 'record')
        return [];
    const cluster = clusters.find((one) => isOwned[kind](thing, one));
    return cluster === undefined ? [] : [{ kind, id, name, cluster }];
});
/** Things of EC2, which says tags with each; `nameField` is where their name stands, else it is the tag `Name`. */
const ec2Things = (kind, values, idField, nameField) => listOf(values).map((value) => {
    const tags = tagsIn((0,json/* fieldOf */._F)(value, 'Tags') ?? (0,json/* fieldOf */._F)(value, 'TagSet'));
    const id = (0,json/* textIn */.r7)(value, idField) ?? '';
    return { kind, id, name: (nameField === undefined ? tags.Name : (0,json/* textIn */.r7)(value, nameField)) ?? id, tags };
});

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/find-leftovers.js






/** All that controllers of these clusters made, found by its tags; the clusters themselves may be gone already. */
const findLeftovers = async (clusters, aws) => {
    if (clusters.length === 0)
        return [];
    const inNetworks = async () => {
        const vpcs = [...new Set((await Promise.all(clusters.map((cluster) => vpcsOf(cluster, aws)))).flat())];
        return vpcs.length === 0 ? [] : inVpcs({ clusters, vpcs }, aws);
    };
    const found = await Promise.all([inNetworks(), volumes(clusters, aws), records(clusters, aws)]);
    return inOrder(found.flat());
};
/** Where the cluster stands, and the networks whose subnets are tagged for it. */
const vpcsOf = async (cluster, aws) => {
    const command = ['eks', 'describe-cluster', '--name', cluster];
    const answer = await aws.ask(command);
    if ('code' in answer && answer.code !== 'ResourceNotFoundException')
        throw (0,aws_cli/* refused */.J)(command, answer);
    const config = 'value' in answer ? (0,json/* fieldOf */._F)((0,json/* fieldOf */._F)(answer.value, 'cluster'), 'resourcesVpcConfig') : undefined;
    const tagged = ['--filters', `Name=tag-key,Values=kubernetes.io/cluster/${cluster}`];
    const subnets = listOf((0,json/* fieldOf */._F)(await aws.get(['ec2', 'describe-subnets', ...tagged]), 'Subnets'));
    return [(0,json/* textIn */.r7)(config, 'vpcId') ?? '', ...subnets.map((subnet) => (0,json/* textIn */.r7)(subnet, 'VpcId') ?? '')].filter(Boolean);
};
const inVpcs = async (place, aws) => {
    const found = await Promise.all([
        interfaces(place, aws),
        securityGroups(place, aws),
        balanced(loadBalancers, place, aws),
        balanced(targetGroups, place, aws),
        classic(place, aws),
    ]);
    return found.flat();
};
const within = ({ vpcs }) => ['--filters', `Name=vpc-id,Values=${vpcs.join(',')}`];
const interfaces = async (place, aws) => {
    const found = await aws.get(['ec2', 'describe-network-interfaces', ...within(place)]);
    const things = ec2Things('network-interface', (0,json/* fieldOf */._F)(found, 'NetworkInterfaces'), 'NetworkInterfaceId');
    return ownedBy(place.clusters, things);
};
const securityGroups = async (place, aws) => {
    const found = await aws.get(['ec2', 'describe-security-groups', ...within(place)]);
    return ownedBy(place.clusters, ec2Things('security-group', (0,json/* fieldOf */._F)(found, 'SecurityGroups'), 'GroupId', 'GroupName'));
};
const loadBalancers = {
    kind: 'load-balancer',
    verb: 'describe-load-balancers',
    list: 'LoadBalancers',
    id: 'LoadBalancerArn',
    name: 'LoadBalancerName',
};
const targetGroups = {
    kind: 'target-group',
    verb: 'describe-target-groups',
    list: 'TargetGroups',
    id: 'TargetGroupArn',
    name: 'TargetGroupName',
};
/** Load balancers and target groups say their tags only when they are asked for, 20 at a time. */
const balanced = async ({ kind, verb, list, id, name }, { clusters, vpcs }, aws) => {
    const all = listOf((0,json/* fieldOf */._F)(await aws.get(['elbv2', verb]), list));
    const here = all.filter((one) => vpcs.includes((0,json/* textIn */.r7)(one, 'VpcId') ?? ''));
    const tags = new Map();
    for (const some of groupsOf(here.map((one) => (0,json/* textIn */.r7)(one, id) ?? ''), 20)) {
        const described = (0,json/* fieldOf */._F)(await aws.get(['elbv2', 'describe-tags', '--resource-arns', ...some]), 'TagDescriptions');
        for (const one of listOf(described))
            tags.set((0,json/* textIn */.r7)(one, 'ResourceArn') ?? '', tagsIn((0,json/* fieldOf */._F)(one, 'Tags')));
    }
    const things = here.map((one) => {
        const arn = (0,json/* textIn */.r7)(one, id) ?? '';
        return { kind, id: arn, name: (0,json/* textIn */.r7)(one, name) ?? '', tags: tags.get(arn) ?? {} };
    });
    return ownedBy(clusters, things);
};
const classic = async ({ clusters, vpcs }, aws) => {
    const all = listOf((0,json/* fieldOf */._F)(await aws.get(['elb', 'describe-load-balancers']), 'LoadBalancerDescriptions'));
    const names = all
        .filter((one) => vpcs.includes((0,json/* textIn */.r7)(one, 'VPCId') ?? ''))
        .map((one) => (0,json/* textIn */.r7)(one, 'LoadBalancerName') ?? '');
    const found = [];
    for (const some of groupsOf(names, 20)) {
        const described = (0,json/* fieldOf */._F)(await aws.get(['elb', 'describe-tags', '--load-balancer-names', ...some]), 'TagDescriptions');
        const things = listOf(described).map((one) => {
            const name = (0,json/* textIn */.r7)(one, 'LoadBalancerName') ?? '';
            return { kind: 'classic-load-balancer', id: name, name, tags: tagsIn((0,json/* fieldOf */._F)(one, 'Tags')) };
        });
        found.push(...ownedBy(clusters, things));
    }
    return found;
};
/** Volumes belong to a zone, not to a network. */
const volumes = async (clusters, aws) => {
    const filters = ['--filters', 'Name=tag:ebs.csi.aws.com/cluster,Values=true'];
    const found = (0,json/* fieldOf */._F)(await aws.get(['ec2', 'describe-volumes', ...filters]), 'Volumes');
    return ownedBy(clusters, ec2Things('volume', found, 'VolumeId'));
};
const records = async (clusters, aws) => {
    const zones = listOf((0,json/* fieldOf */._F)(await aws.get(['route53', 'list-hosted-zones']), 'HostedZones'));
    const found = [];
    for (const zone of zones) {
        const id = ((0,json/* textIn */.r7)(zone, 'Id') ?? '').replace(/^\/hostedzone\//, '');
        const sets = await aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', id]);
        found.push(...recordsOf(clusters, recordSetsIn(id, (0,json/* fieldOf */._F)(sets, 'ResourceRecordSets'))));
    }
    return found;
};
const groupsOf = (items, size) => Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/scale-to-none.js




const goneMilliseconds = 20 * 60_000;
/** Scales every node group of a cluster to none and waits until its nodes are gone: no controller makes anything anew. */
const scaleToNone = async (cluster, outside) => {
    const { aws, progress } = outside;
    for (const group of await nodeGroupsOf(cluster, aws)) {
        const which = ['--cluster-name', cluster, '--nodegroup-name', group];
        const described = await aws.get(['eks', 'describe-nodegroup', ...which]);
        const scaling = (0,json/* fieldOf */._F)((0,json/* fieldOf */._F)(described, 'nodegroup'), 'scalingConfig');
        const [least, wanted] = [(0,json/* numberIn */.Po)(scaling, 'minSize'), (0,json/* numberIn */.Po)(scaling, 'desiredSize')];
        if (least === 0 && wanted === 0)
            continue;
        progress.say(`Scaling the node group ${group} of ${cluster} from ${wanted ?? 'its nodes'} to none`);
        const none = `minSize=0,desiredSize=0,maxSize=${Math.max(1, (0,json/* numberIn */.Po)(scaling, 'maxSize') ?? 1)}`;
        await update(['eks', 'update-nodegroup-config', ...which, '--scaling-config', none], outside);
    }
    await nodesAreGone(cluster, outside);
};
const nodeGroupsOf = async (cluster, aws) => {
    const command = ['eks', 'list-nodegroups', '--cluster-name', cluster];
    const answer = await aws.ask(command);
    if ('value' in answer)
        return listOf((0,json/* fieldOf */._F)(answer.value, 'nodegroups')).map(String);
    if (answer.code === 'ResourceNotFoundException')
        return [];
    throw (0,aws_cli/* refused */.J)(command, answer);
};
/** A group takes no change while it is being changed. */
const update = (command, { aws, clock }) => (0,retry/* retry */.L)({
    what: command.slice(0, 6).join(' '),
    clock,
    budgetMilliseconds: goneMilliseconds,
    firstDelayMilliseconds: 5_000,
    longestDelayMilliseconds: 20_000,
    attempt: async () => {
        const answer = await aws.ask(command);
        if ('value' in answer)
            return undefined;
        if (answer.code === 'ResourceInUseException')
            return (0,retry/* again */.T)('the group is being changed');
        throw (0,aws_cli/* refused */.J)(command, answer);
    },
});
const nodesAreGone = (cluster, { aws, clock, progress }) => {
    const states = 'Name=instance-state-name,Values=pending,running,shutting-down,stopping';
    const filters = [`Name=tag:eks:cluster-name,Values=${cluster}`, states];
    return (0,retry/* retry */.L)({
        what: `waiting until the nodes of ${cluster} are gone`,
        clock,
        budgetMilliseconds: goneMilliseconds,
        firstDelayMilliseconds: 5_000,
        longestDelayMilliseconds: 20_000,
        onAgain: (reason) => progress.say(`${cluster}: ${reason}`),
        attempt: async () => {
            const found = (0,json/* fieldOf */._F)(await aws.get(['ec2', 'describe-instances', '--filters', ...filters]), 'Reservations');
            const nodes = listOf(found).flatMap((one) => listOf((0,json/* fieldOf */._F)(one, 'Instances')).map((node) => (0,json/* textIn */.r7)(node, 'InstanceId')));
            return nodes.length === 0 ? undefined : (0,retry/* again */.T)(`${nodes.length} nodes are still there`);
        },
    });
};

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/clear-leftovers.js






/**
 * Before a destroy: takes what controllers of these clusters made away, and nothing else than what was approved. The
 * nodes go first, so that no controller makes anything anew; with anything new, nothing is deleted.
 */
const clearLeftovers = async ({ clusters, leftovers: approved }, outside) => {
    const { aws, progress } = outside;
    const before = unapproved(approved, await progress.phase('look for leftovers', () => findLeftovers(clusters, aws)));
    if (before.length > 0)
        return { kind: 'unapproved', found: before, scaled: false };
    await progress.phase('scale the nodes to none', async () => {
        for (const cluster of clusters)
            await scaleToNone(cluster, outside);
    });
    const found = await progress.phase('look again', () => findLeftovers(clusters, aws));
    const anew = unapproved(approved, found);
    if (anew.length > 0)
        return { kind: 'unapproved', found: anew, scaled: true };
    await progress.phase('delete leftovers', () => deleteLeftovers(found, outside));
    await refuseAnyLeft(clusters, outside);
    return { kind: 'cleared', deleted: found };
};
/** AWS goes on listing for a while what it has deleted. */
const patienceMilliseconds = 2 * 60_000;
/** After a destroy, too: what is still there costs money, and nobody looks after it. */
const refuseAnyLeft = async (clusters, { aws, clock }) => {
    const deadline = clock.now() + patienceMilliseconds;
    await (0,retry/* retry */.L)({
        what: 'waiting until nothing is left',
        clock,
        budgetMilliseconds: 2 * patienceMilliseconds,
        firstDelayMilliseconds: 2_000,
        longestDelayMilliseconds: 10_000,
        attempt: async () => {
            const left = await findLeftovers(clusters, aws);
            if (left.length === 0)
                return undefined;
            if (clock.now() < deadline)
                return (0,retry/* again */.T)(`${left.length} are still listed`);
            const todo = 'Find out what makes it anew, or delete it by hand, then destroy again';
            throw new failure/* Failure */.H('conflict', `controllers' leftovers are there again:\n${left.map(lineOf).join('\n')}\n${todo}`);
        },
    });
};

;// CONCATENATED MODULE: ./build/src/terraform/leftovers/controllers.js





const openControllers = ({ aws, clock, progress }) => ({
    find: async (clusters, outside) => {
        if (clusters.length === 0)
            return [];
        progress.say(`Looking for what controllers of ${named(clusters)} made`);
        const found = async () => findLeftovers(clusters, aws());
        const leftovers = await found().catch(notListed(clusters));
        for (const cluster of outside)
            await refuseAlive(cluster, aws());
        return leftovers;
    },
    clear: async (approved) => {
        if (approved.clusters.length === 0)
            return { kind: 'cleared', deleted: [] };
        return clearLeftovers(approved, { aws: aws(), clock, progress }).catch(notCleared(approved.clusters));
    },
    refuseAnyLeft: async (clusters) => {
        if (clusters.length > 0)
            await refuseAnyLeft(clusters, { aws: aws(), clock });
    },
});
/** Before its own end, the nodes of a cluster would be scaled to none, and its load balancers deleted. */
const refuseAlive = async (cluster, aws) => {
    const command = ['eks', 'describe-cluster', '--name', cluster];
    const answer = await aws.ask(command);
    if ('code' in answer && answer.code === 'ResourceNotFoundException')
        return;
    if ('code' in answer)
        throw (0,aws_cli/* refused */.J)(command, answer);
    if ((0,json/* textIn */.r7)((0,json/* fieldOf */._F)(answer.value, 'cluster'), 'status') === 'DELETING')
        return;
    const todo = `destroy the cluster first, or take the tag kubernetes.io/cluster/${cluster} off subnets that are not its own`;
    throw new failure/* Failure */.H('conflict', `the plan destroys subnets of the cluster ${cluster}, which is still there and is not destroyed with them: ${todo}`);
};
const notListed = (clusters) => (error) => {
    const what = `the plan destroys ${named(clusters)}, and what its controllers made outside of Terraform cannot be listed`;
    throw toldOf(error, (message) => `${what}: ${message}`);
};
const notCleared = (clusters) => (error) => {
    const what = `what the controllers of ${named(clusters)} made could not all be deleted`;
    const todo = 'Nothing of the plan was applied yet. Run again with the same plan: it goes on where this ended';
    throw toldOf(error, (message) => `${what}: ${message}. ${todo}`);
};
const named = (clusters) => clusters.map((cluster) => `the cluster ${cluster}`).join(' and ');
const toldOf = (error, tell) => error instanceof failure/* Failure */.H && error.reason !== 'cancelled'
    ? new failure/* Failure */.H(error.reason, tell((0,failure/* messageOf */.b)(error)), { cause: error })
    : error;

// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __nccwpck_require__(706);
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

// EXTERNAL MODULE: ./build/src/outside/process.js + 1 modules
var outside_process = __nccwpck_require__(218);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(193);
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
// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 2 modules
var aws_role = __nccwpck_require__(967);
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
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

// EXTERNAL MODULE: ./build/src/actions/terraform-stack.js + 25 modules
var terraform_stack = __nccwpck_require__(530);
;// CONCATENATED MODULE: ./build/src/actions/terraform-session.js







/** How each action begins that runs Terraform in the stack that its inputs name. */
const inSession = async ({ input, roleOf, whenLate }, started, work) => {
    const runner = inTime(started, input.timeout, whenLate);
    const { repository, runUrl, apiUrl, graphqlUrl } = runner.context;
    const { token } = input;
    const github = token === undefined
        ? undefined
        : createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal: runner.signal });
    const stack = await (0,terraform_stack/* stackOf */.US)(input, runner);
    return (0,terraform_stack/* withStack */.tb)({ input, stack, role: roleOf(stack), saveState: runner.saveState }, runner, (open) => work({
        ...open,
        runner,
        github,
        runsHolding: async (lock) => (github ? (0,lock_runs/* runsHolding */.A)(lock, { github, repository, ownUrl: runUrl }) : undefined),
        controllers: controllersOf(open, runner),
    }));
};
/** By the AWS CLI, with the stack's credentials. */
const controllersOf = ({ stack, awsIn }, runner) => openControllers({
    aws: () => awsIn((0,aws/* awsRegion */.U)(stack.region)),
    clock: (0,clock/* createClock */.t)(runner.signal),
    progress: runner.progress,
});


/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LP: () => (/* binding */ kept),
  US: () => (/* binding */ stackOf),
  tb: () => (/* binding */ withStack)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/outside/plugin-cache.js


/** Where Terraform keeps providers for the next stack: where the user says, else among the runner's tools. */
const pluginCacheDirectory = () => {
    if (process.env.TF_PLUGIN_CACHE_DIR)
        return process.env.TF_PLUGIN_CACHE_DIR;
    if (!process.env.RUNNER_TOOL_CACHE)
        return undefined;
    const directory = (0,external_node_path_.join)(process.env.RUNNER_TOOL_CACHE, 'slipway', 'terraform-providers');
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    return directory;
};

// EXTERNAL MODULE: ./build/src/outside/process.js + 1 modules
var outside_process = __nccwpck_require__(218);
// EXTERNAL MODULE: ./build/src/terraform/aws-cli.js
var aws_cli = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build/src/outside/aws-role.js + 2 modules
var aws_role = __nccwpck_require__(967);
// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var http = __nccwpck_require__(359);
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

// EXTERNAL MODULE: ./build/src/outside/detached.js + 1 modules
var detached = __nccwpck_require__(302);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./build/src/outside/process-stream.js




const longestError = 4_000;
/**
 * What a child writes to standard output, piece by piece as it is read, in no file and never whole in memory. A code
 * other than 0 is a Failure `unexpected` with the end of what the child wrote to standard error.
 */
const streamOf = async function* (settings) {
    const { command, args, directory, env, signal } = settings;
    signal.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(command, args, { cwd: directory, env: (0,outside_process/* childEnvironment */.Qc)(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const started = new Promise((resolve, reject) => {
        child.on('spawn', resolve);
        child.on('error', (error) => reject((0,outside_process/* cannotStart */.m3)(command, error)));
    });
    const closed = (0,external_node_events_namespaceObject.once)(child, 'close');
    closed.catch(() => undefined);
    await started;
    let said = '';
    child.stderr.on('data', (chunk) => {
        said = (said + chunk.toString()).slice(-longestError);
    });
    try {
        for await (const chunk of child.stdout) {
            signal.throwIfAborted();
            if (Buffer.isBuffer(chunk))
                yield chunk;
        }
        const [code] = await closed;
        if (code !== 0)
            throw new failure/* Failure */.H('unexpected', `${command} ended with code ${code}: ${said.trim()}`);
    }
    finally {
        // Whoever stops reading wants no more of it.
        child.kill('SIGKILL');
    }
};

;// CONCATENATED MODULE: ./build/src/outside/find-program.js


/** Where a program is: a name is looked for on the PATH, a path is taken from the directory. Links are followed. */
const findProgram = (program, directory) => {
    const path = process.env.PATH ?? '';
    const places = program.includes('/')
        ? [(0,external_node_path_.resolve)(directory, program)]
        : path.split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.join)(folder, program));
    const found = places.find(isProgram);
    return found === undefined ? undefined : (0,external_node_fs_.realpathSync)(found);
};
const isProgram = (path) => {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./build/src/terraform/find-terraform.js


/**
 * The binary itself: hashicorp/setup-terraform puts a script in its place that keeps the binary as `terraform-bin`
 * beside it, and opentofu/setup-opentofu `tofu-bin`. A signal would end the script and leave Terraform to die of it, and
 * it makes all exit codes but 2 a 1.
 */
const findTerraform = ({ program, directory }) => {
    const found = findProgram(program, directory);
    if (found === undefined) {
        throw new failure/* Failure */.H('not-found', program.includes('/')
            ? `there is no program ${program}. Correct the input terraform`
            : `there is no ${program} on the PATH. Install it in an earlier step, with ${installers[program] ?? 'your package manager'}, or set the input terraform`);
    }
    return isProgram(`${found}-bin`) ? `${found}-bin` : found;
};
const installers = {
    terraform: 'hashicorp/setup-terraform',
    tofu: 'opentofu/setup-opentofu',
};
const readVersion = (stdout) => {
    const [, product, version] = /^(Terraform|OpenTofu) v(\S+)/m.exec(stdout) ?? [];
    if (version === undefined)
        return undefined;
    return { product: product === 'OpenTofu' ? 'OpenTofu' : 'Terraform', version };
};

// EXTERNAL MODULE: ./build/src/terraform/follow-ui.js + 1 modules
var follow_ui = __nccwpck_require__(358);
// EXTERNAL MODULE: ./build/src/terraform/diagnostics.js
var terraform_diagnostics = __nccwpck_require__(462);
;// CONCATENATED MODULE: ./build/src/terraform/state-lock.js
/**
 * The lock that an error of Terraform tells of. It has no other form than this text: `statemgr.LockInfo.String()`,
 * the same in Terraform and in OpenTofu.
 */
const readStateLock = (detail) => {
    const [, block] = /\bLock Info:\n([\s\S]*)/.exec(detail) ?? [];
    if (block === undefined)
        return undefined;
    const field = (name) => new RegExp(`^[ \\t│]*${name}:[ \\t]*(.*?)[ \\t]*$`, 'm').exec(block)?.[1] ?? '';
    const id = field('ID');
    if (id === '')
        return undefined;
    // The backend `http` knows the holder's id alone, and what Terraform prints below it is about itself.
    const [, holder] = /already locked: ID=(\S+)/.exec(detail) ?? [];
    if (holder !== undefined && holder !== id)
        return { ...nobody, id: holder };
    return {
        id,
        path: field('Path'),
        operation: field('Operation')
            .replace(/^OperationType/, '')
            .toLowerCase(),
        who: field('Who'),
        version: field('Version'),
        created: readGoTime(field('Created')),
    };
};
const nobody = { path: '', operation: '', who: '', version: '', created: Number.NaN };
/** `2026-11-22 23:50:37.123456789 +0000 UTC`, as Go prints a time; NaN for anything else. */
const readGoTime = (text) => {
    const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?\d* \+0000 UTC/.exec(text) ?? [];
    return Date.parse(`${day}T${time}${fraction}Z`);
};

;// CONCATENATED MODULE: ./build/src/terraform/trouble.js



/** Why a command of Terraform failed, by its diagnostics and by what it said outside of them. */
const troubleOf = ({ verb, code, diagnostics, said }) => {
    const errors = (0,terraform_diagnostics/* withoutRepeats */.jP)(diagnostics).filter(({ severity }) => severity === 'error');
    const text = [...errors.map(({ summary, detail }) => `${summary}\n${detail}`), ...said].join('\n');
    const lock = /Error acquiring the state lock/.test(text) ? readStateLock(text) : undefined;
    if (lock)
        return { kind: 'locked', lock };
    const known = causes.find(({ pattern }) => pattern.test(text));
    const lines = errors.length > 0 ? errors.map(terraform_diagnostics/* describeDiagnostic */.H2) : lastOf(said);
    const todo = known === undefined ? [] : [known.todo];
    const message = [`terraform ${verb} failed with code ${code}:`, ...lines.slice(0, mostShown), ...todo].join('\n');
    return { kind: 'failed', failure: new failure/* Failure */.H(known?.reason ?? 'rejected', message) };
};
/** For commands that have no outcome of their own for a lock that another holds. */
const failureOf = (trouble) => {
    if (trouble.kind === 'failed')
        return trouble.failure;
    const { who, operation, created, id } = trouble.lock;
    const since = Number.isNaN(created) ? '' : ` since ${new Date(created).toISOString()}`;
    return new failure/* Failure */.H('conflict', `the state is locked by ${who} (${operation}${since}, lock ${id}). Wait until it is free`);
};
const mostShown = 20;
const lastOf = (said) => {
    const lines = said.map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd()).filter((line) => line !== '');
    return lines.length === 0 ? ['it said nothing'] : lines.slice(-mostShown);
};
/** Whether what AWS said means that the credentials were valid, and are not any more. */
const isExpired = (text) => /ExpiredToken|RequestExpired|token (included in the request )?(is|has) expired|expired credentials/i.test(text);
const causes = [
    {
        pattern: { test: isExpired },
        reason: 'denied',
        todo: 'The credentials have expired: name the role in stacks.yaml, so that they are renewed while Terraform runs, or take ones that live longer.',
    },
    {
        pattern: /No valid credential sources found|failed to refresh cached credentials|no EC2 IMDS role found/,
        reason: 'denied',
        todo: 'There are no AWS credentials: name the role in stacks.yaml, for which the job needs `permissions: id-token: write`, or configure credentials in an earlier step.',
    },
    {
        pattern: /Inconsistent dependency lock file|doesn't match any of the checksums|checksums (previously )?recorded/i,
        reason: 'conflict',
        todo: 'The provider lock file does not fit: run `terraform init` and `terraform providers lock -platform=linux_amd64` in the directory of the stack, and commit .terraform.lock.hcl.',
    },
    {
        pattern: /Failed to query available provider packages|Failed to install provider|could not connect to registry/i,
        reason: 'unreachable',
        todo: 'A provider could not be had: look at its source and version, and at the way to its registry or mirror.',
    },
    {
        pattern: /bucket .* does not exist|NoSuchBucket|S3 bucket does not exist/i,
        reason: 'not-found',
        todo: 'The bucket of the state is not there: apply the stack that makes it first, or correct backend-config in stacks.yaml.',
    },
    {
        pattern: /Backend initialization required|Backend configuration changed|Missing required argument.*backend/is,
        reason: 'invalid-input',
        todo: 'The backend is not the one that was initialised: correct backend-config in stacks.yaml.',
    },
    {
        pattern: /AccessDenied|UnauthorizedOperation|not authorized to perform|StatusCode: 403/,
        reason: 'denied',
        todo: 'A right is missing: the message names the action and the resource; add it to the role of the stack.',
    },
    {
        pattern: /Unsupported Terraform Core version|required_version/,
        reason: 'conflict',
        todo: 'Install a version that the stack accepts, for example with hashicorp/setup-terraform.',
    },
];

;// CONCATENATED MODULE: ./build/src/terraform/child.js








const openChild = async (settings) => {
    const { processes, workspace, stack, temporaryDirectory, signal, progress, onDetached } = settings;
    const directory = (0,external_node_path_.resolve)(workspace, stack.directory);
    await refuseMissing(directory, stack.directory);
    const program = findTerraform({ program: settings.program, directory: workspace });
    const env = { ...environmentOf(settings), ...settings.env };
    const run = (args) => processes.run(program, args, { directory, env });
    return {
        version: await versionOf(program, run),
        program,
        directory,
        stack,
        varFiles: stack.varFiles.map((file) => `-var-file=${(0,external_node_path_.resolve)(workspace, file)}`),
        lockTimeout: `-lock-timeout=${Math.ceil(settings.lockTimeoutMilliseconds / 1000)}s`,
        signal,
        run,
        runOrFail: async (verb, args) => {
            const { code, stdout, stderr } = await run(args);
            if (code === 0)
                return stdout;
            throw failureOf(troubleOf({ verb, code, diagnostics: [], said: `${stdout}\n${stderr}`.split('\n') }));
        },
        follow: async (args) => {
            const runDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-terraform-'));
            onDetached?.(runDirectory);
            const ui = (0,follow_ui/* followUi */.e)(progress);
            try {
                const { onLine } = ui;
                const code = await (0,detached/* runDetached */.I)({ command: program, args, directory, env, runDirectory, signal, onLine });
                return { code, ...ui.end() };
            }
            finally {
                ui.end();
                await (0,promises_.rm)(runDirectory, { recursive: true, force: true });
            }
        },
        stream: (args) => streamOf({ command: program, args, directory, env, signal }),
    };
};
const environmentOf = ({ pluginCacheDirectory }) => ({
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    ...(pluginCacheDirectory === undefined ? {} : { TF_PLUGIN_CACHE_DIR: pluginCacheDirectory }),
});
const versionOf = async (program, run) => {
    const { stdout, stderr } = await run(['version']);
    const version = readVersion(stdout);
    if (version)
        return version;
    const said = `${stdout}${stderr}`.trim().slice(0, 200);
    throw new failure/* Failure */.H('not-found', `${program} is neither Terraform nor OpenTofu: \`version\` says ${JSON.stringify(said)}. Correct the input terraform`);
};
const refuseMissing = async (directory, given) => {
    if (await exists(directory))
        return;
    throw new failure/* Failure */.H('not-found', `there is no directory ${given} in the workspace. Check the repository out first, or correct the directory of the stack`);
};
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);

;// CONCATENATED MODULE: ./build/src/terraform/init.js


/** Makes the backend and the providers ready, and selects the workspace, which is made if it is missing. */
const init = async ({ directory, stack, runOrFail }) => {
    const backend = Object.entries(stack.backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`);
    // A directory may serve several stacks in one job: what an earlier one left there is not to be migrated.
    await runOrFail('init', ['init', '-input=false', '-no-color', '-reconfigure', ...backend]);
    const selected = await exists((0,external_node_path_.join)(directory, '.terraform', 'environment'));
    const name = stack.workspace ?? (selected ? 'default' : undefined);
    if (name !== undefined)
        await runOrFail('workspace', ['workspace', 'select', '-no-color', '-or-create', name]);
};

// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __nccwpck_require__(854);
;// CONCATENATED MODULE: ./build/src/terraform/lock-holder.js


/** Who holds the lock of the state now, or still after it was waited for, by the argument of a timeout. */
const lockHolder = async ({ run }, timeout = '-lock-timeout=0s') => {
    // The cheapest command that takes the lock; it starts no provider, and changes nothing.
    const asking = ['untaint', '-no-color', timeout, '-allow-missing', noResource];
    const { code, stdout, stderr } = await run(asking);
    const said = `${stdout}\n${stderr}`;
    const lock = readStateLock(said);
    if (code === 0 || lock !== undefined)
        return lock;
    throw failureOf(troubleOf({ verb: 'untaint', code, diagnostics: [], said: said.split('\n') }));
};
const noResource = 'terraform_data.slipway_asks_for_the_lock';

;// CONCATENATED MODULE: ./build/src/terraform/outputs.js

/** The answer of `terraform output -json`. */
const readOutputs = (answer) => {
    const entries = Object.entries(typeof answer === 'object' && answer !== null ? answer : {});
    // What does not say that it may be shown is not shown.
    const isShown = ([, output]) => (0,json/* booleanIn */.gr)(output, 'sensitive') === false;
    return {
        values: Object.fromEntries(entries.filter(isShown).map(([name, output]) => [name, (0,json/* fieldOf */._F)(output, 'value')])),
        sensitive: entries.filter((entry) => !isShown(entry)).map(([name]) => name),
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/run-apply.js

/** Applies a saved plan. Progress is told while it lasts. */
const runApply = async ({ follow, signal, lockTimeout }, planFile) => {
    const { code, diagnostics, said, standing } = await follow(['apply', '-json', '-input=false', lockTimeout, planFile]);
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    if (code === 0)
        return { kind: 'applied', standing, warnings };
    if (signal.aborted)
        return { kind: 'interrupted', standing, warnings };
    if (diagnostics.some(({ summary }) => summary === 'Saved plan is stale')) {
        return { kind: 'stale', standing, warnings };
    }
    return { ...troubleOf({ verb: 'apply', code, diagnostics, said }), standing, warnings };
};

;// CONCATENATED MODULE: ./build/src/terraform/run-plan.js

/** Plans into a file. Progress is told while it lasts. */
const runPlan = async ({ follow, signal, ...child }, { out, mode, lock }) => {
    const wish = [...(mode === 'destroy' ? ['-destroy'] : []), ...(lock ? [child.lockTimeout] : ['-lock=false'])];
    const args = ['plan', '-json', '-input=false', '-detailed-exitcode', `-out=${out}`, ...wish, ...child.varFiles];
    const { code, diagnostics, said } = await follow(args);
    signal.throwIfAborted();
    if (code === 0 || code === 2)
        return { kind: 'planned', changes: code === 2, warnings: diagnostics };
    const trouble = troubleOf({ verb: 'plan', code, diagnostics, said });
    if (trouble.kind === 'locked')
        return trouble;
    throw trouble.failure;
};

;// CONCATENATED MODULE: ./build/src/terraform/validate.js



/** The warnings; errors are a Failure. */
const validate = async ({ run }) => {
    const { code, stdout, stderr } = await run(['validate', '-json']);
    const { valid, diagnostics } = (0,terraform_diagnostics/* readValidation */.Qo)((0,json/* parseJson */.qF)(stdout));
    if (valid)
        return diagnostics;
    throw failureOf(troubleOf({ verb: 'validate', code, diagnostics, said: stderr.split('\n') }));
};

;// CONCATENATED MODULE: ./build/src/terraform/cli.js








const openTerraform = async (settings) => {
    const child = await openChild(settings);
    const { version, program, lockTimeout, runOrFail } = child;
    const change = async (verb, args) => {
        await runOrFail(verb, args);
    };
    return {
        ...version,
        program,
        init: () => init(child),
        validate: () => validate(child),
        plan: (wish) => runPlan(child, wish),
        show: (planFile) => child.stream(['show', '-json', planFile]),
        apply: (planFile) => runApply(child, planFile),
        outputs: async () => readOutputs((0,json/* parseJson */.qF)(await runOrFail('output', ['output', '-json']))),
        untaint: (address) => change('untaint', ['untaint', '-no-color', lockTimeout, address]),
        lockHolder: () => lockHolder(child),
        lastingLock: () => lockHolder(child, lockTimeout),
        unlock: (id) => change('force-unlock', ['force-unlock', '-force', id]),
        pullState: () => runOrFail('state pull', ['state', 'pull']),
        pushState: (file) => change('state push', ['state', 'push', lockTimeout, file]),
    };
};

;// CONCATENATED MODULE: ./build/src/lib/is-missing.js
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

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

;// CONCATENATED MODULE: ./build/src/terraform/load-stacks.js





/** The stacks of the file, a path from the workspace. */
const loadStacks = async ({ workspace, path }) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = isMissing(error) ? 'is not there' : 'cannot be read';
        throw new failure/* Failure */.H('invalid-input', `stacks-file: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
            cause: error,
        });
    });
    return readStacks(text, path);
};

;// CONCATENATED MODULE: ./build/src/actions/terraform-stack.js









/** The stack that the inputs name. A lone directory is a stack of that name, with the inputs' region and role for all. */
const stackOf = async (input, { context }) => {
    const [region, role] = [input['aws-region'], input['role-to-assume']];
    if (input.stack === undefined) {
        const directory = input.directory ?? '.';
        const lone = { name: directory, directory, varFiles: [], backendConfig: {}, ephemeral: false };
        return { ...lone, region, planRole: role, applyRole: role };
    }
    const stacks = await loadStacks({ workspace: context.workspace, path: input['stacks-file'] });
    const stack = findStack(stacks, input.stack);
    return {
        ...stack,
        region: region ?? stack.region,
        planRole: role ?? stack.planRole,
        applyRole: role ?? stack.applyRole,
    };
};
/** The names of what is kept for the post step; `settled` says that the run has left nothing to look after. */
const kept = {
    plans: 'terraform-plans',
    run: 'terraform-run',
    since: 'terraform-since',
    settled: 'terraform-settled',
};
/** Opens Terraform in the stack with its role's credentials for as long as the work lasts. */
const withStack = async ({ input, stack, role, saveState = () => undefined }, runner, work) => {
    const { context, progress, signal, mask, fence } = runner;
    const { temporaryDirectory, workspace } = context;
    const aws = await openAwsEnvironment({
        roleArn: role,
        region: stack.region,
        context,
        signal,
        mask,
        warn: progress.warn,
    });
    const privateDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-plans-'));
    saveState(kept.plans, privateDirectory);
    const processes = (0,outside_process/* createProcesses */.EC)({ signal, fence });
    const { env } = aws;
    try {
        await (0,promises_.chmod)(privateDirectory, 0o700);
        const terraform = await openTerraform({
            program: input.terraform,
            workspace,
            stack,
            env,
            pluginCacheDirectory: pluginCacheDirectory(),
            temporaryDirectory,
            lockTimeoutMilliseconds: input['lock-timeout'],
            processes,
            progress,
            signal,
            onDetached: (runDirectory) => {
                saveState(kept.run, runDirectory);
                saveState(kept.since, String(Date.now()));
            },
        });
        const awsIn = (region) => (0,aws_cli/* createAwsCli */.y)({ processes, env, region });
        return await work({ stack, terraform, awsIn, privateDirectory });
    }
    finally {
        // Only a run that was stopped in the middle leaves something to look after.
        if (!signal.aborted)
            saveState(kept.settled, 'yes');
        await (0,promises_.rm)(privateDirectory, { recursive: true, force: true });
        await aws.close();
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

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony exports parseJson, textsIn */
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

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport)
/* harmony export */ });
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

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ roleCredentials)
});

// UNUSED EXPORTS: assumeRole

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
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

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __nccwpck_require__(783);
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

/***/ 783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);

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

/***/ 302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ runDetached),
  n: () => (/* binding */ waitForDetached)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(193);
;// CONCATENATED MODULE: ./build/src/outside/follow-file.js



const readEveryMilliseconds = 100;
/** Reads a file as it grows until `until` has settled, then what is left of it, line by line. */
const followFile = async (path, { until, onLine }) => {
    let ended = false;
    const end = () => {
        ended = true;
    };
    const settled = until.then(end, end);
    const file = await (0,external_node_fs_promises_.open)(path, 'r');
    const lines = splitLines(onLine);
    try {
        for (;;) {
            const wasEnded = ended;
            await readOn(file, lines);
            if (wasEnded)
                return lines.close();
            await Promise.race([settled, (0,promises_.setTimeout)(readEveryMilliseconds)]);
        }
    }
    finally {
        await file.close();
    }
};
const readOn = async (file, lines) => {
    for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536));
        if (bytesRead === 0)
            return;
        lines.take(buffer.subarray(0, bytesRead));
    }
};
const splitLines = (onLine) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    return {
        take: (chunk) => {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        },
        close: () => {
            const last = rest + decoder.end();
            if (last !== '')
                onLine(last);
        },
    };
};

// EXTERNAL MODULE: ./build/src/outside/process.js + 1 modules
var process = __nccwpck_require__(218);
// EXTERNAL MODULE: ./build/src/outside/process-identity.js
var process_identity = __nccwpck_require__(743);
;// CONCATENATED MODULE: ./build/src/outside/detached.js







/**
 * Runs a child that outlives us: in a process group of its own, its output in a file that is read as it grows, since a
 * pipe would break with us and kill it. When the run is cancelled it gets one SIGINT; a second one would mean "drop
 * everything" to Terraform. Resolves, when it has ended and each line was heard, to its code, or 128 for a signal.
 */
const runDetached = async (settings) => {
    const { runDirectory, signal, onLine } = settings;
    signal.throwIfAborted();
    const ended = start(settings);
    const interrupt = () => (0,process_identity/* interruptOnce */.j$)(runDirectory);
    signal.addEventListener('abort', interrupt, { once: true });
    try {
        await Promise.race([followFile(outputFile(runDirectory), { until: ended, onLine }), failureOf(ended)]);
        return await ended;
    }
    finally {
        signal.removeEventListener('abort', interrupt);
    }
};
const failureOf = async (ended) => {
    await ended;
    return new Promise(() => undefined);
};
const start = ({ command, args, directory, env, runDirectory }) => {
    const output = (0,external_node_fs_.openSync)(outputFile(runDirectory), 'a', 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: directory,
            env: (0,process/* childEnvironment */.Qc)(env),
            stdio: ['ignore', output, output],
            detached: true,
        });
        if (child.pid !== undefined) {
            (0,process/* keepFromInterrupts */.wZ)(child.pid);
            (0,process_identity/* writeIdentity */.s)(runDirectory, child.pid);
        }
        return new Promise((resolve, reject) => {
            child.on('error', (error) => reject((0,process/* cannotStart */.m3)(command, error)));
            child.on('exit', (code) => resolve(code ?? 128));
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(output);
    }
};
const lookEveryMilliseconds = 100;
/** Waits for a child that an earlier step left behind; false when it still runs after that time. Its lines are heard anew. */
const waitForDetached = async (runDirectory, { budgetMilliseconds, onLine }) => {
    const deadline = performance.now() + budgetMilliseconds;
    const gone = async () => {
        while ((0,process_identity/* isRunning */.W_)(runDirectory)) {
            if (performance.now() > deadline)
                return false;
            await (0,promises_.setTimeout)(lookEveryMilliseconds);
        }
        return true;
    };
    const ended = gone();
    await followFile(outputFile(runDirectory), { until: ended, onLine });
    return ended;
};
const outputFile = (runDirectory) => (0,external_node_path_.join)(runDirectory, 'output');


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

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   j$: () => (/* binding */ interruptOnce),
/* harmony export */   s: () => (/* binding */ writeIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** Writes down, in the folder of a child, which process it is. */
const writeIdentity = (runDirectory, pid) => {
    const identity = { pid, started: startOf(pid) ?? '' };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(identityFile(runDirectory), JSON.stringify(identity));
};
/** Whether the child of that folder is still there. */
const isRunning = (runDirectory) => {
    const identity = readIdentity(runDirectory);
    return identity !== undefined && startOf(identity.pid) === identity.started;
};
/** Asks the child of that folder to end, unless it was asked before, by this step or an earlier one. */
const interruptOnce = (runDirectory) => {
    const identity = readIdentity(runDirectory);
    if (identity === undefined || !isRunning(runDirectory))
        return;
    try {
        // Exclusive: whoever makes the mark sends the signal.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDirectory, 'interrupted'), '', { flag: 'wx' });
        process.kill(identity.pid, 'SIGINT');
    }
    catch {
        // It was asked already, or ended by itself meanwhile.
    }
};
const identityFile = (runDirectory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDirectory, 'process.json');
const readIdentity = (runDirectory) => {
    try {
        const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(identityFile(runDirectory), 'utf8'));
        const { pid, started } = { pid: 0, started: '', ...(typeof value === 'object' ? value : {}) };
        return Number.isSafeInteger(pid) && pid > 0 && typeof started === 'string' ? { pid, started } : undefined;
    }
    catch {
        return undefined;
    }
};
/** When the kernel started a process, in its ticks (proc(5), field 22 of stat); undefined when there is none, or it is dead. */
const startOf = (pid) => {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name, in parentheses, may hold anything.
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? undefined : fields[18];
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m3: () => (/* binding */ cannotStart),
  Qc: () => (/* binding */ childEnvironment),
  EC: () => (/* binding */ createProcesses),
  wZ: () => (/* binding */ keepFromInterrupts)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
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
    const child = (0,external_node_child_process_.spawn)(command, args, {
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
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports linesOf, lines, someOf */
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

/***/ 990:
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

// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __nccwpck_require__(695);
;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await actions_core_js_namespaceObject.summary.addRaw(hide((0,lib_report/* renderReport */.B)(report, limitBytes))).write({ overwrite: true });
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

/***/ 327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   a9: () => (/* binding */ tellStanding),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oA: () => (/* binding */ tellEvent)
/* harmony export */ });
/* unused harmony export tally */
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16);

const beginning = (startedAt) => ({
    startedAt,
    total: 0,
    done: [],
    failed: [],
    running: [],
    complete: false,
});
/** The standing after one more event, which was heard at `now`. */
const advance = (standing, event, now) => {
    if (event.type === 'planned')
        return { ...standing, total: standing.total + (weights[event.action] ?? 0) };
    if (event.type === 'summary')
        return { ...standing, complete: isEnd(event.operation) };
    if (event.type !== 'started' && event.type !== 'completed' && event.type !== 'errored')
        return standing;
    const { address, action } = event;
    const running = standing.running.filter((other) => other.address !== address || other.action !== action);
    if (event.type === 'started')
        return { ...standing, running: [...running, { address, action, since: now }] };
    if (event.type === 'completed')
        return { ...standing, running, done: [...standing.done, { address, action }] };
    return { ...standing, running, failed: [...standing.failed, { address, action }] };
};
const weights = { create: 1, update: 1, delete: 1, replace: 2, read: 1 };
/** A plan ends with a summary, too, and it has applied nothing. */
const isEnd = (operation) => operation === 'apply' || operation === 'destroy';
/** A line for an event that a person waits for; undefined for one that nobody needs to read. */
const tellEvent = (standing, event) => {
    if (event.type === 'waiting-for-lock')
        return 'waiting for the lock of the state';
    if (event.type !== 'completed' && event.type !== 'errored')
        return undefined;
    const words = event.type === 'completed' ? (past[event.action] ?? 'done') : `${event.action} failed`;
    const took = event.elapsedSeconds > 0 ? ` after ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.elapsedSeconds * 1000)}` : '';
    return `${count(standing)} ${event.address}: ${words}${took}`;
};
const past = { create: 'created', update: 'updated', delete: 'destroyed', read: 'read' };
/** `3 of 12, 1m05s; now: aws_eks_cluster.this (50s)`: how far it is, since when, and what it is doing. */
const tellStanding = (standing, now) => {
    const longest = standing.running.toSorted((a, b) => a.since - b.since);
    const named = longest.slice(0, mostNamed).map(({ address, since }) => `${address} (${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(now - since)})`);
    const more = longest.length > mostNamed ? ` and ${longest.length - mostNamed} more` : '';
    const doing = named.length === 0 ? '' : `; now: ${named.join(', ')}${more}`;
    return `${count(standing)}, ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(now - standing.startedAt)}${doing}`;
};
const mostNamed = 3;
const count = ({ done, total }) => `${done.length} of ${Math.max(total, done.length)}`;
/** How many resources were made, changed and taken away; a replaced one is both made and taken away. */
const tally = ({ done }) => {
    const of = (action) => done.filter((operation) => operation.action === action).length;
    return { created: of('create'), updated: of('update'), destroyed: of('delete') };
};


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   y: () => (/* binding */ createAwsCli)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(854);


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

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ describeDiagnostic),
/* harmony export */   Qo: () => (/* binding */ readValidation),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   qx: () => (/* binding */ readDiagnostic)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(854);

/** The `diagnostic` of a line of Terraform's machine-readable output, or one of `terraform validate -json`. */
const readDiagnostic = (value) => {
    const range = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(value, 'range');
    const [address, file] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'address'), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(range, 'filename')];
    const line = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(range, 'start'), 'line');
    return {
        severity: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'severity') === 'warning' ? 'warning' : 'error',
        summary: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'summary') ?? '',
        detail: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'detail') ?? '',
        ...(address === undefined ? {} : { address }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
};
/** Each once: Terraform says the same of every instance, and at the plan as well as at the apply. */
const withoutRepeats = (diagnostics) => {
    const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
    return [...seen.values()];
};
/** `main.tf:10: terraform_data.bad: summary: detail`. */
const describeDiagnostic = ({ file, line, address, summary, detail }) => {
    const place = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`];
    const said = detail.trim().replace(/\s*\n\s*/g, ' ');
    return [...place, ...(address === undefined ? [] : [address]), summary, ...(said === '' ? [] : [said])].join(': ');
};
/** The answer of `terraform validate -json`. */
const readValidation = (answer) => {
    const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, 'diagnostics');
    return {
        valid: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanIn */ .gr)(answer, 'valid') ?? false,
        diagnostics: Array.isArray(found) ? found.map(readDiagnostic) : [],
    };
};


/***/ }),

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findAuthors)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __nccwpck_require__(854);
;// CONCATENATED MODULE: ./build/src/terraform/change-author.js

/**
 * The last to have changed something, of `Events` as LookupEvents answers them. What only read, what was refused and what
 * the roles `ours` did (as `arn:…:role/…`) changed nothing behind Terraform's back.
 */
const authorIn = (events, ours) => {
    const authors = events.flatMap((event) => {
        // What matters is in a text of JSON within the JSON.
        const told = (0,json/* parseJson */.qF)((0,json/* textIn */.r7)(event, 'CloudTrailEvent') ?? '');
        const identity = (0,json/* fieldOf */._F)(told, 'userIdentity');
        const [at, did] = [(0,json/* textIn */.r7)(told, 'eventTime'), (0,json/* textIn */.r7)(told, 'eventName')];
        if (at === undefined || did === undefined || (0,json/* booleanIn */.gr)(told, 'readOnly') !== false)
            return [];
        if ((0,json/* textIn */.r7)(told, 'errorCode') !== undefined || ours.includes(roleOf(identity) ?? ''))
            return [];
        return [{ who: nameOf(identity), did, at }];
    });
    return authors.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
};
const roleOf = (identity) => (0,json/* textIn */.r7)((0,json/* fieldOf */._F)((0,json/* fieldOf */._F)(identity, 'sessionContext'), 'sessionIssuer'), 'arn');
/** `alice` of a user, `role/session` of who assumed a role, `root`, or the service that did it by itself. */
const nameOf = (identity) => {
    const [, name] = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:user\/|assumed-role\/|federated-user\/)?(.+)$/.exec((0,json/* textIn */.r7)(identity, 'arn') ?? '') ?? [undefined, undefined];
    return name ?? (0,json/* textIn */.r7)(identity, 'invokedBy') ?? (0,json/* textIn */.r7)(identity, 'userName') ?? 'unknown';
};

// EXTERNAL MODULE: ./build/src/terraform/plan-change.js
var plan_change = __nccwpck_require__(520);
;// CONCATENATED MODULE: ./build/src/terraform/find-authors.js




/** LookupEvents takes two requests a second (its API reference), and a drift of more than this is no single person's. */
const betweenRequestsMilliseconds = 600;
const mostResources = 20;
const mostEvents = 100;
/**
 * Asks CloudTrail's event history, which every account has for 90 days, who changed these resources last. It knows an event
 * some minutes after it happened. That it cannot be asked is a note: the drift is there all the same.
 */
const findAuthors = async (resources, trail) => {
    const ofAws = resources.filter(({ type }) => type.startsWith('aws_'));
    const byAddress = new Map();
    const left = ofAws.length - mostResources;
    let note = left > 0 ? `Who changed the other ${left} was not asked.` : undefined;
    for (const resource of ofAws.slice(0, mostResources)) {
        const asked = await authorOf(resource, trail);
        if (typeof asked === 'string')
            return { byAddress, note: asked };
        if (asked)
            byAddress.set(resource.address, asked);
    }
    if (byAddress.size < Math.min(ofAws.length, mostResources)) {
        note =
            `${note ?? ''} CloudTrail tells no change of the resources without a name: it is not told yet, older than 90 days, or was made under another name.`.trim();
    }
    return { byAddress, note };
};
/** Undefined when nobody is found; a text when CloudTrail could not be asked. */
const authorOf = async (resource, trail) => {
    for (const name of namesOf(resource)) {
        const attribute = `AttributeKey=ResourceName,AttributeValue=${name}`;
        const command = ['cloudtrail', 'lookup-events', '--lookup-attributes', attribute, '--max-items', `${mostEvents}`];
        const answer = await ask(command, resource, trail).catch(failure/* messageOf */.b);
        if (typeof answer === 'string')
            return `Who changed it could not be asked: ${answer}`;
        if ('code' in answer)
            return `Who changed it could not be asked: CloudTrail refused with ${answer.code}.`;
        const events = (0,plan_change/* listOf */.c3)((0,json/* fieldOf */._F)(answer.value, 'Events')).filter((event) => mayBeAbout(resource, event));
        const author = authorIn(events, trail.ours);
        if (author)
            return author;
        await trail.clock.sleep(betweenRequestsMilliseconds);
    }
    return undefined;
};
/** A name is one of its service alone: a bucket may be called as a role is. Tags are also given by a service of their own. */
const mayBeAbout = ({ type }, event) => {
    const [, service = ''] = /^aws_([a-z0-9]+)_/.exec(type) ?? [];
    const source = (0,json/* textIn */.r7)(event, 'EventSource');
    if (source === undefined || !withOwnName.includes(service))
        return true;
    return source === `${service}.amazonaws.com` || source === 'tagging.amazonaws.com';
};
/** Services whose events come from where Terraform's types say; others go by names of their own, as security groups do. */
const withOwnName = [
    'iam',
    's3',
    'eks',
    'ecr',
    'kms',
    'sqs',
    'sns',
    'dynamodb',
    'lambda',
    'secretsmanager',
    'ssm',
    'route53',
];
const ask = async (command, resource, { awsIn, region }) => awsIn(regionOf(resource, region())).ask(command);
/** What CloudTrail may call it. A comma or a quote would end the CLI's short form of the attribute. */
const namesOf = ({ change }) => {
    const values = change.before ?? change.after;
    const names = ['id', 'name', 'arn'].flatMap((name) => (0,json/* textIn */.r7)(values, name) ?? []);
    return [...new Set(names)].filter((name) => /^[^,'"=[\]{}\s]+$/.test(name));
};
/** Where an event is recorded: those of services without a region, in the first one of their partition. */
const regionOf = ({ type, change }, region) => {
    const values = change.before ?? change.after;
    if (/^aws_(iam|cloudfront|route53)_/.test(type))
        return globalOf(region);
    const [, ofArn] = /^arn:[^:]*:[^:]*:([^:]+):/.exec((0,json/* textIn */.r7)(values, 'arn') ?? '') ?? [];
    return ofArn ?? (0,json/* textIn */.r7)(values, 'region') ?? region;
};
const globalOf = (region) => {
    if (region.startsWith('us-gov-'))
        return 'us-gov-west-1';
    return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1';
};


/***/ }),

/***/ 358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ followUi)
});

// EXTERNAL MODULE: ./build/src/terraform/apply-progress.js
var apply_progress = __nccwpck_require__(327);
// EXTERNAL MODULE: ./build/src/terraform/diagnostics.js
var terraform_diagnostics = __nccwpck_require__(462);
// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __nccwpck_require__(854);
;// CONCATENATED MODULE: ./build/src/terraform/ui-events.js


/** A line that is no JSON is what Terraform says where it cannot keep to the form, such as the trace of a crash. */
const readUiEvent = (line) => {
    const value = (0,json/* parseJson */.qF)(line);
    if (typeof value !== 'object' || value === null)
        return line.trim() === '' ? undefined : { type: 'said', text: line };
    return readers.get((0,json/* textIn */.r7)(value, 'type') ?? '')?.(value);
};
const operation = (type) => (value) => {
    const hook = (0,json/* fieldOf */._F)(value, 'hook');
    return { type, ...whatOf(hook), elapsedSeconds: (0,json/* numberIn */.Po)(hook, 'elapsed_seconds') ?? 0 };
};
const refreshed = (value) => ({
    type: 'refreshed',
    address: whatOf((0,json/* fieldOf */._F)(value, 'hook')).address,
});
const readers = new Map(Object.entries({
    planned_change: (value) => ({ type: 'planned', ...whatOf((0,json/* fieldOf */._F)(value, 'change')) }),
    apply_start: operation('started'),
    apply_complete: operation('completed'),
    apply_errored: operation('errored'),
    refresh_complete: refreshed,
    state_lock_acquire: () => ({ type: 'waiting-for-lock' }),
    change_summary: (value) => {
        const changes = (0,json/* fieldOf */._F)(value, 'changes');
        const count = (name) => (0,json/* numberIn */.Po)(changes, name) ?? 0;
        return {
            type: 'summary',
            operation: (0,json/* textIn */.r7)(changes, 'operation') ?? '',
            add: count('add'),
            change: count('change'),
            remove: count('remove'),
            import: count('import'),
        };
    },
    diagnostic: (value) => ({ type: 'diagnostic', diagnostic: (0,terraform_diagnostics/* readDiagnostic */.qx)((0,json/* fieldOf */._F)(value, 'diagnostic')) }),
}));
const whatOf = (value) => ({
    address: (0,json/* textIn */.r7)((0,json/* fieldOf */._F)(value, 'resource'), 'addr') ?? '',
    action: actions.find((action) => action === (0,json/* textIn */.r7)(value, 'action')) ?? 'other',
});
const actions = ['create', 'update', 'delete', 'replace', 'read'];

;// CONCATENATED MODULE: ./build/src/terraform/follow-ui.js



/** Longer than Terraform's own ten seconds, at which it says of each resource that it still waits for it. */
const tellEveryMilliseconds = 15_000;
/** Of a crash the end is what matters, and a provider's log may have any length. */
const mostSaid = 200;
/** Tells a line for each resource that is done, and how far it is when a while nothing was done. */
const followUi = (progress, now = Date.now) => {
    let standing = (0,apply_progress/* beginning */.Ir)(now());
    let toldAt = now();
    const diagnostics = [];
    const said = [];
    const tell = (line) => {
        toldAt = now();
        progress.say(line);
    };
    const timer = setInterval(() => {
        if (standing.total > 0 && now() - toldAt >= tellEveryMilliseconds)
            tell((0,apply_progress/* tellStanding */.a9)(standing, now()));
    }, 1_000);
    return {
        onLine: (line) => {
            const event = readUiEvent(line);
            if (event === undefined)
                return;
            if (event.type === 'diagnostic')
                diagnostics.push(event.diagnostic);
            if (event.type === 'said')
                said.push(event.text);
            if (said.length > mostSaid)
                said.shift();
            standing = (0,apply_progress/* advance */.np)(standing, event, now());
            const told = (0,apply_progress/* tellEvent */.oA)(standing, event);
            if (told !== undefined)
                tell(told);
        },
        standing: () => standing,
        end: () => {
            clearInterval(timer);
            return { standing, diagnostics: (0,terraform_diagnostics/* withoutRepeats */.jP)(diagnostics), said };
        },
    };
};


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createThreads)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);
/* harmony import */ var _plan_change_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(520);


const createThreads = ({ github, repository }) => {
    const [owner = '', name = ''] = repository.split('/');
    const rest = async (path, request) => {
        const answer = await github.rest({ ...request, path: `/repos/${repository}${path}` });
        if (answer.status >= 200 && answer.status < 300)
            return (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(answer.data);
        throw refusal(answer, path.startsWith('/issues/') ? 'pull-requests: write' : 'issues: write');
    };
    /** All nodes of a list, a hundred at a time. */
    const listed = async (query, variables, at) => {
        const nodes = [];
        for (let after = null;;) {
            const answer = await github.graphql(query, { owner, name, after, ...variables });
            const list = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(['data', 'repository', ...at].reduce((value, key) => (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)[key], answer.data));
            if (answer.status !== 200 || list.nodes === undefined)
                throw refusal(answer, 'pull-requests: write');
            nodes.push(...(0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(list.nodes).map(_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf));
            const { hasNextPage, endCursor } = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(list.pageInfo);
            if (hasNextPage !== true)
                return nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor === true);
            after = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(endCursor) ?? null;
        }
    };
    return {
        comments: async (number) => (await listed(commentsQuery, { number }, ['pullRequest', 'comments'])).map(readComment),
        addComment: async (number, body) => readComment(await rest(`/issues/${number}/comments`, { method: 'POST', body: { body } })),
        editComment: async (id, body) => readComment(await rest(`/issues/comments/${id}`, { method: 'PATCH', body: { body } })),
        removeComment: async (id) => {
            await rest(`/issues/comments/${id}`, { method: 'DELETE' });
        },
        issues: async (label) => (await listed(issuesQuery, { label }, ['issues'])).map(readIssue),
        openIssue: async (issue) => readIssue(await rest('/issues', { method: 'POST', body: issue })),
        editIssue: async (number, changes) => readIssue(await rest(`/issues/${number}`, { method: 'PATCH', body: changes })),
    };
};
const commentsQuery = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
const issuesQuery = `query Issues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, labels: [$label], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number title body url state viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** REST and GraphQL name some fields differently. */
const readComment = ({ fullDatabaseId, id, body, url, html_url }) => ({
    id: Number(fullDatabaseId ?? id),
    body: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
});
const readIssue = ({ number, title, body, url, html_url, state }) => ({
    number: Number(number),
    title: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(title) ?? '',
    body: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(body) ?? '',
    url: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(html_url) ?? (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(url) ?? '',
    open: String(state).toLowerCase() === 'open',
});
const refusal = ({ status, data }, permission) => {
    if (status === 0)
        return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `GitHub's API did not answer: ${String(data)}`);
    const [error] = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).errors).map(_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf);
    const said = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).message) ?? (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(error?.message) ?? `HTTP ${status}`;
    const hint = status === 401 || status === 403 || error?.type === 'FORBIDDEN'
        ? `. Give the job \`permissions: ${permission}\``
        : '';
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('denied', `GitHub refused: ${said}${hint}`);
};


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   gr: () => (/* binding */ booleanIn),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(467);

/** A value of Terraform's JSON by its name; undefined where it is missing. */
const fieldOf = (value, name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, name);
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
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runsHolding),
/* harmony export */   l: () => (/* binding */ lockText)
/* harmony export */ });
/* harmony import */ var _plan_change_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(520);

/**
 * Other runs of the repository that began before the lock was taken and are still going on: one of them may hold it.
 * Terraform's lock names a machine and a time, not a run; so when there is none left, no run of ours holds it any more.
 * Undefined when GitHub does not say, for want of `actions: read` or of a time.
 */
const runsHolding = async ({ created }, { github, repository, ownUrl }) => {
    if (Number.isNaN(created))
        return undefined;
    const path = `/repos/${repository}/actions/runs?status=in_progress&per_page=100`;
    const { status, data } = await github.rest({ path });
    if (status !== 200)
        return undefined;
    return (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(data).workflow_runs)
        .map(_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)
        .filter(({ run_started_at }) => Date.parse((0,_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(run_started_at) ?? '') <= created + clockSkewMilliseconds)
        .map((run) => ({
        name: `${(0,_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(run.name) ?? 'a run'} #${Number(run.run_number)}`,
        url: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(run.html_url) ?? '',
    }))
        .filter(({ url }) => url !== ownUrl);
};
/** The clocks of a runner and of GitHub need not agree. */
const clockSkewMilliseconds = 60_000;
/** Who holds the lock, since when, whether that run still exists, and so what to do. */
const lockText = ({ lock, runs, now }, formatDuration) => {
    const { who, operation, created, id } = lock;
    const by = who === '' ? 'somebody whom the backend does not name' : `\`${who}\``;
    const since = Number.isNaN(created)
        ? ''
        : `, since ${new Date(created).toISOString()} (${formatDuration(Math.max(0, now - created))} ago)`;
    const what = operation === '' ? '' : ` for ${operation}`;
    return `the state is locked by ${by}${what}${since}, lock \`${id}\`. ${whoIsLeft(runs, id)}`;
};
const whoIsLeft = (runs, id) => {
    if (runs === undefined) {
        return 'Whether the run that took it still exists cannot be told: that needs a token with `actions: read`. Wait for it, or see that it is over first';
    }
    const names = runs.map(({ name, url }) => `${name} (${url})`);
    return runs.length === 0
        ? `No other run of this repository that began before then is going on any more. If nobody works on it from elsewhere, the lock is left over: \`terraform force-unlock ${id}\` takes it away`
        : `Still going on since before then: ${names.join(', ')}. Wait for it`;
};


/***/ }),

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readResourceChange),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pm: () => (/* binding */ readChange)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(467);

/** An element of `resource_changes` or of `resource_drift`. */
const readResourceChange = (value) => {
    const fields = fieldsOf(value);
    return {
        address: textOf(fields.address) ?? '',
        previousAddress: textOf(fields.previous_address),
        deposed: textOf(fields.deposed),
        mode: textOf(fields.mode) ?? 'managed',
        type: textOf(fields.type) ?? '',
        actionReason: textOf(fields.action_reason),
        change: readChange(fields.change),
    };
};
/** A change of a resource, or of an output in `output_changes`. */
const readChange = (value) => {
    const fields = fieldsOf(value);
    return {
        actions: listOf(fields.actions).map(String),
        before: fields.before,
        after: fields.after,
        afterUnknown: fields.after_unknown,
        beforeSensitive: fields.before_sensitive,
        afterSensitive: fields.after_sensitive,
        replacePaths: listOf(fields.replace_paths).map((path) => listOf(path).filter(isStep)),
        importId: textOf(fieldsOf(fields.importing).id),
    };
};
/** Without copying: a plan has thousands of them. */
const fieldsOf = (value) => ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => (typeof value === 'string' ? value : undefined);
const isStep = (value) => typeof value === 'string' || typeof value === 'number';


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
/******/ var __webpack_exports__ = __nccwpck_require__(171);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
