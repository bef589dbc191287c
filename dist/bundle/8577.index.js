export const id = 8577;
export const ids = [8577];
export const modules = {

/***/ 28693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ cleanUpTerraform)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/who-we-are.js
var who_we_are = __webpack_require__(42737);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
// EXTERNAL MODULE: ./build/src/outside/detached.js + 1 modules
var detached = __webpack_require__(17302);
// EXTERNAL MODULE: ./build/src/outside/process-identity.js
var process_identity = __webpack_require__(66743);
// EXTERNAL MODULE: ./build/src/terraform/program/apply-progress.js
var apply_progress = __webpack_require__(66217);
// EXTERNAL MODULE: ./build/src/terraform/program/diagnostics.js
var diagnostics = __webpack_require__(92525);
// EXTERNAL MODULE: ./build/src/terraform/program/follow-ui.js + 2 modules
var follow_ui = __webpack_require__(72728);
;// CONCATENATED MODULE: ./build/src/terraform/program/finish-run.js






/**
 * Waits for a run of Terraform that a cancelled step has left: it was asked to end, or is asked now, and saves its state
 * and frees its lock by itself, if only it is given the time.
 */
const finishRun = async ({ runDirectory, budgetMilliseconds }, progress) => {
    if (!(0,detached/* hasBegun */.SU)(runDirectory))
        return { hasEnded: true, askedForLock: undefined, died: false };
    const startedAt = Date.now();
    const ui = (0,follow_ui/* followUi */.e)({ say: () => undefined });
    const wasRunning = (0,process_identity/* isRunning */.W_)(runDirectory);
    if (wasRunning) {
        (0,process_identity/* interruptOnce */.j$)(runDirectory);
        progress.say(`Terraform is still ending what it began: waiting for it, at most ${(0,time/* formatDuration */.a)(budgetMilliseconds)}`);
    }
    const timer = setInterval(() => progress.say((0,apply_progress/* tellStanding */.a9)(ui.standing(), Date.now())), tellEveryMilliseconds);
    const hasEnded = await (0,detached/* waitForDetached */.nb)(runDirectory, { budgetMilliseconds, onLine: ui.onLine }).finally(() => {
        clearInterval(timer);
        ui.end();
    });
    const followed = ui.end();
    for (const diagnostic of followed.diagnostics)
        progress.say((0,diagnostics/* describeDiagnostic */.H2)(diagnostic));
    if (wasRunning && hasEnded) {
        progress.say(`Terraform has ended, ${(0,time/* formatDuration */.a)(Date.now() - startedAt)} after this step began`);
    }
    return { hasEnded, askedForLock: followed.askedForLock, died: followed.died };
};
const tellEveryMilliseconds = 15_000;

// EXTERNAL MODULE: ./build/src/terraform/program/recover.js
var recover = __webpack_require__(63625);
// EXTERNAL MODULE: ./build/src/terraform/report/describe-recovered.js
var describe_recovered = __webpack_require__(89844);
// EXTERNAL MODULE: ./build/src/terraform/sealing/keep-state.js
var keep_state = __webpack_require__(51701);
// EXTERNAL MODULE: ./build/src/actions/terraform-keys.js + 3 modules
var terraform_keys = __webpack_require__(46078);
// EXTERNAL MODULE: ./build/src/actions/terraform-stack.js + 13 modules
var terraform_stack = __webpack_require__(39744);
;// CONCATENATED MODULE: ./build/src/actions/terraform-clean-up.js










/** The runner kills everything 285 s after a cancel, the seconds of main among them (actions/runner, JobDispatcher). */
const budgetMilliseconds = 240_000;
/**
 * The post step of what runs Terraform. A run that ended well has taken its folder away; another one is waited for, then
 * its lock and its state are looked after.
 */
const cleanUpTerraform = async (cleaning) => {
    const { state, runner } = cleaning;
    const [plans, identity, run] = [state(terraform_stack/* kept */.LP.plans), state(terraform_stack/* kept */.LP.identity), state(terraform_stack/* kept */.LP.run)];
    try {
        if (run !== '' && state(terraform_stack/* kept */.LP.settled) === '')
            await finish(cleaning, run);
    }
    finally {
        for (const directory of [plans, identity, run].filter(Boolean))
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    runner.signal.throwIfAborted();
};
const finish = async ({ state, runner, input, roleOf, sealKey }, runDirectory) => {
    const { context, progress, signal } = runner;
    const startedAt = Date.now();
    const stack = await (0,terraform_stack/* stackOf */.US)(input, runner);
    const { hasEnded, askedForLock, died } = await finishRun({ runDirectory, budgetMilliseconds }, progress);
    if (!hasEnded) {
        progress.warn(`Terraform is still at work on ${stack.name} and the runner will end it: look at its state and its lock before the next apply`);
        return;
    }
    const left = { ...input, 'lock-timeout': Math.max(0, budgetMilliseconds - (Date.now() - startedAt)) };
    const recovered = await (0,terraform_stack/* withStack */.tb)({ input: left, stack, role: roleOf(stack) }, runner, (open) => (0,recover/* recover */.l)({
        directory: (0,external_node_path_.resolve)(context.workspace, stack.directory),
        who: (0,who_we_are/* whoWeAre */.l)(),
        own: askedForLock && { operation: state(terraform_stack/* kept */.LP.operation) === 'apply' ? 'apply' : 'plan', died, ...askedForLock },
        keep: (stateFile) => sealState({ stateFile, sealKey, open }, runner),
    }, { terraform: open.terraform, progress, clock: (0,clock/* createClock */.t)(signal) }));
    for (const line of (0,describe_recovered/* describeLeft */.J)(recovered))
        progress.warn(line);
};
const sealState = ({ stateFile, sealKey, open }, runner) => {
    if (sealKey === undefined)
        throw new Error('a plan leaves no state behind');
    const { repository, sha: commit, temporaryDirectory: directory } = runner.context;
    const keys = (0,terraform_keys/* stackKeys */.T)(sealKey, open, runner);
    return (0,keep_state/* keepState */.J)({ stateFile, directory, repository, commit, stack: open.stack.name, keys });
};


/***/ }),

/***/ 46078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ keysAtHand),
  T: () => (/* binding */ stackKeys)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/terraform/sealing/kms.js





/** A data key in clear is on the standard output of the AWS CLI, and nowhere else. */
const createKms = ({ arn, aws, directory }) => {
    const ask = async (operation, args) => aws.ask(['kms', operation, '--key-id', arn, ...args]).catch((error) => {
        const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
        throw new failure/* Failure */.H(reason, `seal-key is a KMS key, and KMS was not asked. ${(0,failure/* messageOf */.b)(error)}`, { cause: error });
    });
    return {
        dataKey: async (context) => {
            const args = ['--key-spec', 'AES_256', '--encryption-context', JSON.stringify(context)];
            const answer = await ask('generate-data-key', args);
            if ('code' in answer)
                throw refusalOf({ ...answer, arn, right: 'kms:GenerateDataKey', context });
            const wrapped = (0,json/* textAt */.$6)(answer.value, 'CiphertextBlob');
            return { key: keyIn(answer.value), arn: (0,json/* optionalTextAt */.Tq)(answer.value, 'KeyId') ?? arn, wrapped };
        },
        unwrap: async ({ wrapped, context, what }) => {
            const answer = await inFile((0,external_node_path_.join)(directory, `kms-${(0,external_node_crypto_.randomUUID)()}`), wrapped, (blob) => ask('decrypt', ['--ciphertext-blob', blob, '--encryption-context', JSON.stringify(context)]));
            if ('code' in answer)
                throw refusalOf({ ...answer, arn, right: 'kms:Decrypt', context, what });
            const by = (0,json/* textAt */.$6)(answer.value, 'KeyId');
            // An alias may lead to another key by now: KMS itself compares that.
            if (by !== arn && !arn.includes(':alias/'))
                throw anotherKey(what, arn);
            return keyIn(answer.value);
        },
    };
};
/** As an argument the two versions of the CLI would read it differently, and Node's pipes are none to `/dev/stdin`. */
const inFile = async (file, wrapped, work) => {
    await (0,promises_.writeFile)(file, Buffer.from(wrapped, 'base64'));
    try {
        return await work(`fileb://${file}`);
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
};
const keyIn = (value) => {
    const key = Buffer.from((0,json/* textAt */.$6)(value, 'Plaintext'), 'base64');
    if (key.length === 32)
        return key;
    throw new failure/* Failure */.H('unexpected', `KMS gave a data key of ${key.length} bytes where 32 were asked for. Run the job again`);
};
const refusalOf = (refusal) => {
    const { code, message, arn, what = 'it' } = refusal;
    const said = message === '' ? code : `${code}: ${message}`;
    if (code === 'IncorrectKeyException')
        return anotherKey(what, arn);
    const { reason, tell } = refusals.find(({ codes }) => codes.test(code)) ?? unknown;
    return new failure/* Failure */.H(reason, `seal-key: ${tell(refusal)} (${said})`);
};
const anotherKey = (what, arn) => new failure/* Failure */.H('rejected', `${what} was made with another KMS key than ${arn}. Give the seal-key that the plan was made with`);
/** AWS's codes (KMS API reference, GenerateDataKey and Decrypt), and what to do about each. */
const refusals = [
    {
        codes: /^(?:ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidSignature|MissingAuthenticationToken|RequestExpired|SignatureDoesNotMatch)/,
        reason: 'denied',
        tell: ({ right }) => `KMS does not take these credentials for ${right}: they are wrong or have expired. Give it valid ones`,
    },
    {
        codes: /^(?:AccessDenied|NotAuthorized)/,
        reason: 'denied',
        tell: ({ right, arn, context }) => `KMS refused ${right} on ${arn}. Give the role of the stack that right, for the encryption context ${JSON.stringify(context)}, and see that the key's own policy lets its account decide`,
    },
    {
        codes: /^(?:Throttl|LimitExceeded|KMSInternal|DependencyTimeout|ServiceUnavailable|Internal|RequestTimeout)/,
        reason: 'unreachable',
        tell: ({ right, arn }) => `KMS has no answer for now to ${right} on ${arn}: run this again`,
    },
    {
        codes: /^NotFoundException$/,
        reason: 'not-found',
        tell: ({ arn }) => `there is no key ${arn}: correct its region, account and id. What was sealed with a key that is deleted cannot be opened any more: plan again with another one`,
    },
    {
        codes: /^(?:DisabledException|KMSInvalidState)/,
        reason: 'conflict',
        tell: ({ arn }) => `the key ${arn} is disabled, or waits for its deletion: bring it back with \`aws kms enable-key\` or \`aws kms cancel-key-deletion\`, or plan again with another one`,
    },
    {
        codes: /^(?:InvalidKeyUsage|KeyUnavailable|UnsupportedOperation|ValidationException)/,
        reason: 'invalid-input',
        tell: ({ arn }) => `the key ${arn} makes no data keys: give a symmetric one for encryption`,
    },
    {
        codes: /^InvalidCiphertext/,
        reason: 'rejected',
        tell: ({ what, arn, context }) => `${what} cannot be opened with ${arn} for ${JSON.stringify(context)}: it was changed, or made with another key, or for another repository or stack. Plan again, and apply that`,
    },
];
const unknown = {
    reason: 'rejected',
    tell: ({ right, arn }) => `KMS refused ${right} on ${arn}. Look at the key and at its policy`,
};

// EXTERNAL MODULE: ./build/src/terraform/sealing/seal-key.js
var seal_key = __webpack_require__(30231);
;// CONCATENATED MODULE: ./build/src/terraform/sealing/kms-keys.js


/** The encryption context of the key of fingerprints: the roles that plan may unwrap what has it, and no plan. */
const ofFingerprints = (repository) => ({ slipway: 'fingerprint', repository });
/**
 * Keys of a KMS key: each seal has a data key of its own. Fingerprints have one as well, which they carry wrapped, so that
 * whoever compares with an approved one finds its key again.
 */
const kmsKeys = ({ kms, repository, stack, fingerprintKey }) => {
    const ofSeals = { slipway: 'plan', repository, stack };
    const fingerprints = async (wrapped, what) => kms.unwrap({ wrapped, context: ofFingerprints(repository), what });
    // Of the stack, so that two stacks with equal contents have not the same fingerprint.
    const marked = (key, wrapped) => ({
        key: (0,external_node_crypto_.createHmac)('sha256', key).update(`fingerprint\n${repository}\n${stack}`).digest(),
        mark: `${wrapped}.`,
    });
    return {
        forSeal: async () => {
            const { key, arn, wrapped } = await kms.dataKey(ofSeals);
            return { key, recipe: { kind: 'kms', key: arn, wrapped } };
        },
        forOpening: async (recipe) => recipe.kind === 'kms'
            ? kms.unwrap({ wrapped: recipe.wrapped, context: ofSeals, what: `the sealed file, of the key ${recipe.key},` })
            : undefined,
        forFingerprints: async (approved) => {
            if (approved !== undefined) {
                const wrapped = (0,seal_key/* markOf */.Fg)(approved).slice(0, -1);
                if (wrapped === '')
                    throw (0,seal_key/* otherKind */.Jb)('a passphrase', 'a KMS key');
                return marked(await fingerprints(wrapped, 'the approved fingerprint'), wrapped);
            }
            if (fingerprintKey !== undefined) {
                return marked(await fingerprints(fingerprintKey, 'fingerprint-key of stacks.yaml'), fingerprintKey);
            }
            const { key, wrapped } = await kms.dataKey(ofFingerprints(repository));
            return marked(key, wrapped);
        },
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/sealing/keys-of.js



/** The keys of a stack's seals and fingerprints, by the input seal-key. */
const keysOf = (sealKey, { repository, stack, fingerprintKey, awsIn, directory }) => sealKey.kind === 'passphrase'
    ? (0,seal_key/* passphraseKeys */.nh)(sealKey.passphrase, `${repository}\n${stack}`)
    : kmsKeys({
        kms: createKms({ arn: sealKey.arn, aws: awsIn(sealKey.region), directory }),
        repository,
        stack,
        fingerprintKey,
    });

;// CONCATENATED MODULE: ./build/src/actions/terraform-keys.js

/** The keys of a stack's seals and fingerprints, asked of KMS with the credentials that Terraform has. */
const stackKeys = (sealKey, { stack, awsIn, privateDirectory: directory }, { context }) => keysOf(sealKey, {
    repository: context.repository,
    stack: stack.name,
    fingerprintKey: stack.fingerprintKey,
    directory,
    awsIn,
});
/**
 * Keys whose next seal needs nobody any more: when the backend does not take a state, AWS often gives no key either, as
 * after the end of a session.
 */
const keysAtHand = async (keys) => {
    const ready = await keys.forSeal();
    return { ...keys, forSeal: async () => ready };
};


/***/ }),

/***/ 22583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ inSession)
});

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/github.js
var outside_github = __webpack_require__(32846);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/terraform/aws/aws-cli.js
var aws_cli = __webpack_require__(84058);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/terraform/leftovers/leftover.js
var leftovers_leftover = __webpack_require__(23018);
;// CONCATENATED MODULE: ./build/src/terraform/leftovers/records.js

const recordSetsIn = (zone, values) => (0,json/* listOf */.c3)(values).map((value) => {
    const [name, type] = [(0,json/* textAt */.$6)(value, 'Name'), (0,json/* textAt */.$6)(value, 'Type')];
    const set = (0,json/* optionalTextAt */.Tq)(value, 'SetIdentifier');
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
    const texts = (0,json/* listAt */.gT)(value, 'ResourceRecords').map((one) => (0,json/* textAt */.$6)(one, 'Value'));
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
    for (const leftover of (0,leftovers_leftover/* inOrder */.al)(leftovers)) {
        outside.progress.say(`Deleting ${(0,leftovers_leftover/* lineOf */.cA)(leftover)}`);
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
        for (const group of (0,json/* listAt */.gT)(found, 'SecurityGroups'))
            await revoke({ group, id, direction }, outside);
    }
    await patiently(id, ['ec2', 'delete-security-group', '--group-id', id], outside);
};
const revoke = async ({ group, id, direction }, outside) => {
    const rules = (0,json/* listAt */.gT)(group, direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress');
    const naming = rules.flatMap((rule) => {
        const pairs = (0,json/* listAt */.gT)(rule, 'UserIdGroupPairs').filter((pair) => (0,json/* optionalTextAt */.Tq)(pair, 'GroupId') === id);
        const ports = { FromPort: (0,json.at)(rule, 'FromPort'), ToPort: (0,json.at)(rule, 'ToPort') };
        const groups = pairs.map((pair) => ({
            GroupId: (0,json/* optionalTextAt */.Tq)(pair, 'GroupId'),
            UserId: (0,json/* optionalTextAt */.Tq)(pair, 'UserId'),
        }));
        return pairs.length === 0
            ? []
            : [{ IpProtocol: (0,json/* optionalTextAt */.Tq)(rule, 'IpProtocol'), ...ports, UserIdGroupPairs: groups }];
    });
    if (naming.length === 0)
        return;
    const of = ['--group-id', (0,json/* textAt */.$6)(group, 'GroupId'), '--ip-permissions', JSON.stringify(naming)];
    await patiently(id, ['ec2', `revoke-security-group-${direction}`, ...of], outside);
};
const removeRecord = async (id, outside) => {
    const [zone = ''] = id.split('/');
    const sets = await outside.aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', zone]);
    // A record is deleted by all that it says.
    const record = recordSetsIn(zone, (0,json.at)(sets, 'ResourceRecordSets')).find((one) => one.id === id);
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

// EXTERNAL MODULE: ./build/src/terraform/aws/tagged.js
var tagged = __webpack_require__(69522);
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
const ec2Things = (kind, values, idField, nameField) => (0,json/* listOf */.c3)(values).map((value) => {
    const tags = (0,tagged/* tagsIn */.b)((0,json.at)(value, 'Tags') ?? (0,json.at)(value, 'TagSet'));
    const id = (0,json/* textAt */.$6)(value, idField);
    return { kind, id, name: (nameField === undefined ? tags.Name : (0,json/* optionalTextAt */.Tq)(value, nameField)) ?? id, tags };
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
    return (0,leftovers_leftover/* inOrder */.al)(found.flat());
};
/** Where the cluster stands, and the networks whose subnets are tagged for it. */
const vpcsOf = async (cluster, aws) => {
    const command = ['eks', 'describe-cluster', '--name', cluster];
    const answer = await aws.ask(command);
    if ('code' in answer && answer.code !== 'ResourceNotFoundException')
        throw (0,aws_cli/* refused */.J)(command, answer);
    const config = 'value' in answer ? (0,json.at)(answer.value, 'cluster', 'resourcesVpcConfig') : undefined;
    const tagged = ['--filters', `Name=tag-key,Values=kubernetes.io/cluster/${cluster}`];
    const subnets = (0,json/* listAt */.gT)(await aws.get(['ec2', 'describe-subnets', ...tagged]), 'Subnets');
    return [(0,json/* textAt */.$6)(config, 'vpcId'), ...subnets.map((subnet) => (0,json/* textAt */.$6)(subnet, 'VpcId'))].filter(Boolean);
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
    const things = ec2Things('network-interface', (0,json.at)(found, 'NetworkInterfaces'), 'NetworkInterfaceId');
    return ownedBy(place.clusters, things);
};
const securityGroups = async (place, aws) => {
    const found = await aws.get(['ec2', 'describe-security-groups', ...within(place)]);
    return ownedBy(place.clusters, ec2Things('security-group', (0,json.at)(found, 'SecurityGroups'), 'GroupId', 'GroupName'));
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
    const all = (0,json/* listAt */.gT)(await aws.get(['elbv2', verb]), list);
    const here = all.filter((one) => vpcs.includes((0,json/* textAt */.$6)(one, 'VpcId')));
    const tags = new Map();
    for (const some of groupsOf(here.map((one) => (0,json/* textAt */.$6)(one, id)), 20)) {
        const described = (0,json.at)(await aws.get(['elbv2', 'describe-tags', '--resource-arns', ...some]), 'TagDescriptions');
        for (const one of (0,json/* listOf */.c3)(described))
            tags.set((0,json/* textAt */.$6)(one, 'ResourceArn'), (0,tagged/* tagsIn */.b)((0,json.at)(one, 'Tags')));
    }
    const things = here.map((one) => {
        const arn = (0,json/* textAt */.$6)(one, id);
        return { kind, id: arn, name: (0,json/* textAt */.$6)(one, name), tags: tags.get(arn) ?? {} };
    });
    return ownedBy(clusters, things);
};
const classic = async ({ clusters, vpcs }, aws) => {
    const all = (0,json/* listAt */.gT)(await aws.get(['elb', 'describe-load-balancers']), 'LoadBalancerDescriptions');
    const names = all.filter((one) => vpcs.includes((0,json/* textAt */.$6)(one, 'VPCId'))).map((one) => (0,json/* textAt */.$6)(one, 'LoadBalancerName'));
    const found = [];
    for (const some of groupsOf(names, 20)) {
        const described = (0,json.at)(await aws.get(['elb', 'describe-tags', '--load-balancer-names', ...some]), 'TagDescriptions');
        const things = (0,json/* listOf */.c3)(described).map((one) => {
            const name = (0,json/* textAt */.$6)(one, 'LoadBalancerName');
            return { kind: 'classic-load-balancer', id: name, name, tags: (0,tagged/* tagsIn */.b)((0,json.at)(one, 'Tags')) };
        });
        found.push(...ownedBy(clusters, things));
    }
    return found;
};
/** Volumes belong to a zone, not to a network. */
const volumes = async (clusters, aws) => {
    const filters = ['--filters', 'Name=tag:ebs.csi.aws.com/cluster,Values=true'];
    const found = (0,json.at)(await aws.get(['ec2', 'describe-volumes', ...filters]), 'Volumes');
    return ownedBy(clusters, ec2Things('volume', found, 'VolumeId'));
};
const records = async (clusters, aws) => {
    const zones = (0,json/* listAt */.gT)(await aws.get(['route53', 'list-hosted-zones']), 'HostedZones');
    const found = [];
    for (const zone of zones) {
        const id = (0,json/* textAt */.$6)(zone, 'Id').replace(/^\/hostedzone\//, '');
        const sets = await aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', id]);
        found.push(...recordsOf(clusters, recordSetsIn(id, (0,json.at)(sets, 'ResourceRecordSets'))));
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
        const scaling = (0,json.at)(described, 'nodegroup', 'scalingConfig');
        const [least, wanted] = [(0,json/* numberAt */.tk)(scaling, 'minSize'), (0,json/* numberAt */.tk)(scaling, 'desiredSize')];
        if (least === 0 && wanted === 0)
            continue;
        progress.say(`Scaling the node group ${group} of ${cluster} from ${wanted ?? 'its nodes'} to none`);
        const none = `minSize=0,desiredSize=0,maxSize=${Math.max(1, (0,json/* numberAt */.tk)(scaling, 'maxSize') ?? 1)}`;
        await update(['eks', 'update-nodegroup-config', ...which, '--scaling-config', none], outside);
    }
    await nodesAreGone(cluster, outside);
};
const nodeGroupsOf = async (cluster, aws) => {
    const command = ['eks', 'list-nodegroups', '--cluster-name', cluster];
    const answer = await aws.ask(command);
    if ('value' in answer)
        return (0,json/* listAt */.gT)(answer.value, 'nodegroups').map(String);
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
            const found = (0,json.at)(await aws.get(['ec2', 'describe-instances', '--filters', ...filters]), 'Reservations');
            const nodes = (0,json/* listOf */.c3)(found).flatMap((one) => (0,json/* listAt */.gT)(one, 'Instances').map((node) => (0,json/* optionalTextAt */.Tq)(node, 'InstanceId')));
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
    const before = (0,leftovers_leftover/* unapproved */.Bo)(approved, await progress.phase('look for leftovers', () => findLeftovers(clusters, aws)));
    if (before.length > 0)
        return { kind: 'unapproved', found: before, scaled: false };
    await progress.phase('scale the nodes to none', async () => {
        for (const cluster of clusters)
            await scaleToNone(cluster, outside);
    });
    const found = await progress.phase('look again', () => findLeftovers(clusters, aws));
    const anew = (0,leftovers_leftover/* unapproved */.Bo)(approved, found);
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
            throw new failure/* Failure */.H('conflict', `controllers' leftovers are there again:\n${left.map(leftovers_leftover/* lineOf */.cA).join('\n')}\n${todo}`);
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
    if ((0,json/* optionalTextAt */.Tq)(answer.value, 'cluster', 'status') === 'DELETING')
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
    const then = 'Nothing of the plan was applied yet, and the same plan goes on where this ended';
    throw toldOf(error, (message) => `${what}: ${message}. ${then}`);
};
const named = (clusters) => clusters.map((cluster) => `the cluster ${cluster}`).join(' and ');
const toldOf = (error, tell) => error instanceof failure/* Failure */.H && error.reason !== 'cancelled'
    ? new failure/* Failure */.H(error.reason, tell((0,failure/* messageOf */.b)(error)), { cause: error })
    : error;

// EXTERNAL MODULE: ./build/src/terraform/lock-runs.js
var lock_runs = __webpack_require__(28706);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/actions/terraform-stack.js + 13 modules
var terraform_stack = __webpack_require__(39744);
;// CONCATENATED MODULE: ./build/src/actions/terraform-session.js







/** How each action begins that runs Terraform in the stack that its inputs name. */
const inSession = async ({ input, roleOf, whenLate }, started, work) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, whenLate);
    const { repository, runUrl, apiUrl, graphqlUrl } = runner.context;
    const { token } = input;
    const github = token === undefined
        ? undefined
        : (0,outside_github/* createGitHub */.C)({ apiUrl, graphqlUrl, token: async () => token, signal: runner.signal });
    const stack = await (0,terraform_stack/* stackOf */.US)(input, runner);
    return (0,terraform_stack/* withStack */.tb)({ input, stack, role: roleOf(stack), saveState: runner.saveState }, runner, (open) => work({
        ...open,
        runner,
        github,
        runsHolding: async (lock) => (github ? (0,lock_runs/* runsHolding */.AS)(lock, { github, repository, ownUrl: runUrl }) : undefined),
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

/***/ 39744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LP: () => (/* binding */ kept),
  US: () => (/* binding */ stackOf),
  tb: () => (/* binding */ withStack)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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

// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var outside_process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/terraform/aws/aws-cli.js
var aws_cli = __webpack_require__(84058);
// EXTERNAL MODULE: ./build/src/terraform/aws/aws-environment.js + 1 modules
var aws_environment = __webpack_require__(51129);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/outside/detached.js + 1 modules
var detached = __webpack_require__(17302);
// EXTERNAL MODULE: ./build/src/outside/interrupt-children.js
var interrupt_children = __webpack_require__(81920);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/src/outside/argument-limit.js
var argument_limit = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/src/outside/cannot-start.js
var cannot_start = __webpack_require__(49979);
// EXTERNAL MODULE: ./build/src/outside/child-environment.js
var child_environment = __webpack_require__(97763);
;// CONCATENATED MODULE: ./build/src/outside/process-stream.js






const longestError = 4_000;
/**
 * What a child writes to standard output, piece by piece as it is read, in no file and never whole in memory. A code
 * other than 0 is a Failure `unexpected` with the end of what the child wrote to standard error.
 */
const streamOf = async function* (settings) {
    const { command, args, directory, env, signal } = settings;
    signal.throwIfAborted();
    const variables = (0,child_environment/* childEnvironment */.Q)(env);
    (0,argument_limit/* refuseTooLarge */.A)(command, args, variables);
    const child = (0,external_node_child_process_.spawn)(command, args, { cwd: directory, env: variables, stdio: ['ignore', 'pipe', 'pipe'] });
    const started = new Promise((resolve, reject) => {
        child.on('spawn', resolve);
        child.on('error', (error) => reject((0,cannot_start/* cannotStart */.m)(command, error)));
    });
    const closed = (0,external_node_events_.once)(child, 'close');
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

// EXTERNAL MODULE: ./build/src/outside/find-program.js
var find_program = __webpack_require__(79127);
;// CONCATENATED MODULE: ./build/src/terraform/program/find-terraform.js


/**
 * The binary itself: hashicorp/setup-terraform puts a script in its place that keeps the binary as `terraform-bin`
 * beside it, and opentofu/setup-opentofu `tofu-bin`. A signal would end the script and leave Terraform to die of it, and
 * it makes all exit codes but 2 a 1.
 */
const findTerraform = ({ program, directory }) => {
    const found = (0,find_program/* findProgram */.Kp)(program, directory);
    if (found === undefined) {
        throw new failure/* Failure */.H('not-found', program.includes('/')
            ? `there is no program ${program}. Correct the input terraform`
            : `there is no ${program} on the PATH. Install it in an earlier step, with ${installers[program] ?? 'your package manager'}, or set the input terraform`);
    }
    return (0,find_program/* isProgram */.Vd)(`${found}-bin`) ? `${found}-bin` : found;
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

// EXTERNAL MODULE: ./build/src/terraform/program/follow-ui.js + 2 modules
var follow_ui = __webpack_require__(72728);
// EXTERNAL MODULE: ./build/src/terraform/program/diagnostics.js
var program_diagnostics = __webpack_require__(92525);
;// CONCATENATED MODULE: ./build/src/terraform/program/state-lock.js
/**
 * The lock that an error of Terraform tells of. It has no other form than this text: `statemgr.LockInfo.String()`,
 * the same in Terraform and in OpenTofu.
 */
const readStateLock = (detail) => {
    const [, block] = /\bLock Info:\n([\s\S]*)/.exec(detail) ?? [];
    if (block === undefined)
        return undefined;
    const field = (name) => new RegExp(`^[ \\t│]*${name}:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
    const id = field('ID');
    if (id === '')
        return undefined;
    // The backend `http` knows the holder's id alone, and what Terraform prints below it is about itself.
    const [, holder] = /already locked:\s+ID=(\S+)/.exec(detail) ?? [];
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

;// CONCATENATED MODULE: ./build/src/terraform/program/trouble.js



/** Why a command of Terraform failed, by its diagnostics and by what it said outside of them. */
const troubleOf = ({ verb, code, diagnostics, said }) => {
    const errors = (0,program_diagnostics/* withoutRepeats */.jP)(diagnostics).filter(({ severity }) => severity === 'error');
    const text = [...errors.map(({ summary, detail }) => `${summary}\n${detail}`), ...said].join('\n');
    const lock = /Error acquiring the state lock/.test(text) ? readStateLock(text) : undefined;
    if (lock)
        return { kind: 'locked', lock };
    const known = causes.find(({ pattern }) => pattern.test(text));
    const lines = errors.length > 0 ? errors.map(program_diagnostics/* describeDiagnostic */.H2) : lastOf(said);
    const todo = known?.todo ?? 'Mend what Terraform says.';
    const message = [`terraform ${verb} failed with code ${code}:`, ...lines.slice(0, mostShown), todo].join('\n');
    const mayHoldLock = code !== failed || keepsLock.test(text);
    return { kind: 'failed', failure: new failure/* Failure */.H(known?.reason ?? 'rejected', message), mayHoldLock };
};
/** For commands that have no outcome of their own for a lock that another holds. */
const failureOf = (trouble) => {
    if (trouble.kind === 'failed')
        return trouble.failure;
    const { who, operation, created, id } = trouble.lock;
    const since = Number.isNaN(created) ? '' : ` since ${new Date(created).toISOString()}`;
    return new failure/* Failure */.H('conflict', `the state is locked by ${who} (${operation}${since}, lock ${id}). Wait until it is free`);
};
/** The code of Terraform that has ended in good order; a crash and a signal have others. */
const failed = 1;
/** What Terraform says where it goes without its lock being free: the backend refused that, or to give the state. */
const keepsLock = /error releasing the state lock|error loading state|failed to (load|get) state/i;
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
        pattern: /bucket .{0,300} does not exist|NoSuchBucket|S3 bucket does not exist/i,
        reason: 'not-found',
        todo: 'The bucket of the state is not there: apply the stack that makes it first, or correct backend-config in stacks.yaml.',
    },
    {
        pattern: /Backend initialization required|Backend configuration changed|Missing required argument.{0,1000}backend/is,
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

;// CONCATENATED MODULE: ./build/src/terraform/program/child.js









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
        change: (args) => (0,interrupt_children/* withoutKilling */.Jk)(() => run(args)),
        orFail: async (verb, ran) => {
            const { code, stdout, stderr } = await ran;
            if (code === 0)
                return stdout;
            throw failureOf(troubleOf({ verb, code, diagnostics: [], said: `${stdout}\n${stderr}`.split('\n') }));
        },
        follow: async (operation, args, ending) => {
            const runDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-terraform-'));
            onDetached?.({ runDirectory, operation });
            const ui = (0,follow_ui/* followUi */.e)(progress);
            try {
                const { onLine } = ui;
                const code = await (0,detached/* runDetached */.I3)({
                    command: program,
                    args: [operation, ...args],
                    directory,
                    env,
                    runDirectory,
                    signal,
                    onLine,
                    ...ending,
                });
                return { code, ...ui.end() };
            }
            finally {
                ui.end();
                // What it said tells the post step of a run that was stopped which lock was ours.
                if (!signal.aborted)
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

;// CONCATENATED MODULE: ./build/src/terraform/program/init.js


/** Makes the backend and the providers ready, and selects the workspace, which is made if it is missing. */
const init = async ({ directory, stack, run, orFail }) => {
    const backend = Object.entries(stack.backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`);
    // A directory may serve several stacks in one job: what an earlier one left there is not to be migrated.
    await orFail('init', run(['init', '-input=false', '-no-color', '-reconfigure', ...backend]));
    const selected = await exists((0,external_node_path_.join)(directory, '.terraform', 'environment'));
    const name = stack.workspace ?? (selected ? 'default' : undefined);
    if (name !== undefined)
        await orFail('workspace', run(['workspace', 'select', '-no-color', '-or-create', name]));
};

;// CONCATENATED MODULE: ./build/src/terraform/program/lock-holder.js


/** Who holds the lock of the state now, or still after it was waited for, by the argument of a timeout. */
const lockHolder = async ({ change }, timeout = '-lock-timeout=0s') => {
    // The cheapest command that takes the lock; it starts no provider, and changes nothing.
    const asking = ['untaint', '-no-color', timeout, '-allow-missing', noResource];
    const { code, stdout, stderr } = await change(asking);
    const said = `${stdout}\n${stderr}`;
    const lock = readStateLock(said);
    if (code === 0 || lock !== undefined)
        return lock;
    throw failureOf(troubleOf({ verb: 'untaint', code, diagnostics: [], said: said.split('\n') }));
};
const noResource = 'terraform_data.slipway_asks_for_the_lock';

;// CONCATENATED MODULE: ./build/src/terraform/program/outputs.js

/** The answer of `terraform output -json`. */
const readOutputs = (answer) => {
    const entries = Object.entries(typeof answer === 'object' && answer !== null ? answer : {});
    // What does not say that it may be shown is not shown.
    const isShown = ([, output]) => (0,json/* flagAt */.Qc)(output, 'sensitive') === false;
    return {
        values: Object.fromEntries(entries.filter(isShown).map(([name, output]) => [name, (0,json.at)(output, 'value')])),
        sensitive: entries.filter((entry) => !isShown(entry)).map(([name]) => name),
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/program/run-apply.js

/** Applies a saved plan. Progress is told while it lasts. */
const runApply = async ({ follow, signal, lockTimeout }, planFile) => {
    const args = ['-json', '-input=false', lockTimeout, planFile];
    const { code, diagnostics, said, standing, askedForLock, died } = await follow('apply', args);
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    if (code === 0)
        return { kind: 'applied', standing, warnings };
    if (signal.aborted)
        return { kind: 'interrupted', standing, warnings };
    if (diagnostics.some(({ summary }) => summary === 'Saved plan is stale')) {
        return { kind: 'stale', standing, warnings };
    }
    const trouble = troubleOf({ verb: 'apply', code, diagnostics, said });
    if (trouble.kind === 'locked')
        return { ...trouble, standing, warnings };
    const left = askedForLock && { operation: 'apply', died, ...askedForLock };
    return { kind: 'failed', failure: trouble.failure, left, standing, warnings };
};

;// CONCATENATED MODULE: ./build/src/terraform/program/run-plan.js


/** Plans into a file. Progress is told while it lasts. */
const runPlan = async ({ follow, signal, ...child }, { out, mode, lock }) => {
    const wish = [...(mode === 'destroy' ? ['-destroy'] : []), ...(lock ? [child.lockTimeout] : ['-lock=false'])];
    const args = ['-json', '-input=false', '-detailed-exitcode', `-out=${out}`, ...wish, ...child.varFiles];
    const { code, diagnostics, said, askedForLock, died } = await follow('plan', args, { graceMilliseconds: outside_process/* graceMilliseconds */.h });
    signal.throwIfAborted();
    if (code === 0 || code === 2)
        return { kind: 'planned', changes: code === 2, warnings: diagnostics };
    const trouble = troubleOf({ verb: 'plan', code, diagnostics, said });
    if (trouble.kind === 'locked')
        return trouble;
    const { failure, mayHoldLock } = trouble;
    return {
        kind: 'failed',
        failure,
        left: lock && mayHoldLock && askedForLock ? { operation: 'plan', died, ...askedForLock } : undefined,
    };
};

;// CONCATENATED MODULE: ./build/src/terraform/program/validate.js



/** The warnings; errors are a Failure. */
const validate = async ({ run }) => {
    const { code, stdout, stderr } = await run(['validate', '-json']);
    const { valid, diagnostics } = (0,program_diagnostics/* readValidation */.Qo)((0,json/* parseJson */.qF)(stdout));
    if (valid)
        return diagnostics;
    throw failureOf(troubleOf({ verb: 'validate', code, diagnostics, said: stderr.split('\n') }));
};

;// CONCATENATED MODULE: ./build/src/terraform/program/cli.js








const openTerraform = async (settings) => {
    const child = await openChild(settings);
    const { version, program, lockTimeout, run, orFail } = child;
    const change = async (verb, args) => {
        await orFail(verb, child.change(args));
    };
    return {
        ...version,
        program,
        init: () => init(child),
        validate: () => validate(child),
        plan: (wish) => runPlan(child, wish),
        show: (planFile) => child.stream(['show', '-json', planFile]),
        apply: (planFile) => runApply(child, planFile),
        outputs: async () => readOutputs((0,json/* parseJson */.qF)(await orFail('output', run(['output', '-json', '-no-color'])))),
        untaint: (address) => change('untaint', ['untaint', '-no-color', lockTimeout, address]),
        lockHolder: () => lockHolder(child),
        lastingLock: () => lockHolder(child, lockTimeout),
        unlock: (id) => change('force-unlock', ['force-unlock', '-force', id]),
        pullState: () => orFail('state pull', run(['state', 'pull'])),
        pushState: (file) => change('state push', ['state', 'push', lockTimeout, file]),
    };
};

// EXTERNAL MODULE: ./build/src/terraform/stacks/load-stacks.js
var load_stacks = __webpack_require__(31944);
// EXTERNAL MODULE: ./build/src/terraform/stacks/stacks.js + 1 modules
var stacks_stacks = __webpack_require__(94601);
;// CONCATENATED MODULE: ./build/src/actions/terraform-stack.js









/** The stack that the inputs name. A lone directory is a stack of that name, with the inputs' region and role for all. */
const stackOf = async (input, { context }) => {
    const [region, role] = [input['aws-region'], input['role-to-assume']];
    if (input.stack === undefined) {
        const directory = input.directory ?? '.';
        const lone = { name: directory, directory, varFiles: [], backendConfig: {}, ephemeral: false };
        return { ...lone, region, planRole: role, applyRole: role };
    }
    const stacks = await (0,load_stacks/* loadStacks */.u)({ workspace: context.workspace, path: input['stacks-file'] });
    const stack = (0,stacks_stacks/* findStack */.e)(stacks, input.stack);
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
    /** The folder of the token by which a role is assumed. */
    identity: 'terraform-identity',
    run: 'terraform-run',
    /** What that run does: `plan` or `apply`. */
    operation: 'terraform-operation',
    settled: 'terraform-settled',
};
/** Opens Terraform in the stack with its role's credentials for as long as the work lasts. */
const withStack = async ({ input, stack, role, saveState = () => undefined }, runner, work) => {
    const { context, progress, signal, mask, fence } = runner;
    const { temporaryDirectory, workspace } = context;
    const aws = await (0,aws_environment/* openAwsEnvironment */.Z)({
        roleArn: role,
        region: stack.region,
        context,
        signal,
        mask,
        warn: progress.warn,
        onPrivate: (directory) => saveState(kept.identity, directory),
    });
    const privateDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-plans-'));
    saveState(kept.plans, privateDirectory);
    const processes = (0,outside_process/* createProcesses */.E)({ signal, fence });
    const { env, cliEnv } = aws;
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
            onDetached: ({ runDirectory, operation }) => {
                saveState(kept.run, runDirectory);
                saveState(kept.operation, operation);
            },
        });
        const awsIn = (region) => (0,aws_cli/* createAwsCli */.y)({ processes, env: cliEnv, region });
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

/***/ 17302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SU: () => (/* binding */ hasBegun),
  I3: () => (/* binding */ runDetached),
  nb: () => (/* binding */ waitForDetached)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/outside/argument-limit.js
var argument_limit = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/src/outside/cannot-start.js
var cannot_start = __webpack_require__(49979);
// EXTERNAL MODULE: ./build/src/outside/child-environment.js
var child_environment = __webpack_require__(97763);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
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

// EXTERNAL MODULE: ./build/src/outside/interrupt-children.js
var interrupt_children = __webpack_require__(81920);
// EXTERNAL MODULE: ./build/src/outside/process-identity.js
var process_identity = __webpack_require__(66743);
;// CONCATENATED MODULE: ./build/src/outside/detached.js










/**
 * Runs a child that outlives us: in a process group of its own, its output in a file that is read as it grows, since a
 * pipe would break with us and kill it. When the run is cancelled it gets one SIGINT; a second one would mean "drop
 * everything" to Terraform. Resolves, when it has ended and each line was heard, to its code, or 128 for a signal.
 */
const runDetached = async (settings) => {
    const { runDirectory, signal, graceMilliseconds, onLine } = settings;
    signal.throwIfAborted();
    const ended = start(settings);
    let killer;
    const interrupt = () => {
        (0,process_identity/* interruptOnce */.j$)(runDirectory);
        if (graceMilliseconds !== undefined)
            killer = setTimeout(() => (0,process_identity/* killGroup */.i0)(runDirectory), graceMilliseconds);
    };
    signal.addEventListener('abort', interrupt, { once: true });
    try {
        await Promise.race([followFile(outputFile(runDirectory), { until: ended, onLine }), failureOf(ended)]);
        return await ended;
    }
    finally {
        signal.removeEventListener('abort', interrupt);
        clearTimeout(killer);
    }
};
const failureOf = async (ended) => {
    await ended;
    return new Promise(() => undefined);
};
const start = ({ command, args, directory, env, runDirectory }) => {
    // By this variable a post step finds children to end; this one is waited for.
    const variables = (0,child_environment/* childEnvironment */.Q)({ ...env, GITHUB_STATE: undefined });
    (0,argument_limit/* refuseTooLarge */.A)(command, args, variables);
    const output = (0,external_node_fs_.openSync)(outputFile(runDirectory), 'a', 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: directory,
            env: variables,
            stdio: ['ignore', output, output],
            detached: true,
        });
        if (child.pid !== undefined) {
            (0,interrupt_children/* keepFromInterrupts */.wZ)(child.pid);
            (0,process_identity/* writeIdentity */.s)(runDirectory, child.pid);
        }
        return new Promise((resolve, reject) => {
            child.on('error', (error) => reject((0,cannot_start/* cannotStart */.m)(command, error)));
            child.on('exit', (code) => resolve(code ?? 128));
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(output);
    }
};
const lookEveryMilliseconds = 100;
/** Whether a child was started in that folder, and the folder is still there: a run that ended well took it away. */
const hasBegun = (runDirectory) => (0,external_node_fs_.existsSync)(outputFile(runDirectory));
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

/***/ 66743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   i0: () => (/* binding */ killGroup),
/* harmony export */   j$: () => (/* binding */ interruptOnce),
/* harmony export */   s: () => (/* binding */ writeIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


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
/** Kills the child of that folder, which leads a process group, with all that it has started. */
const killGroup = (runDirectory) => {
    const identity = readIdentity(runDirectory);
    if (identity === undefined || !isRunning(runDirectory))
        return;
    try {
        process.kill(-identity.pid, 'SIGKILL');
    }
    catch {
        // It ended by itself meanwhile.
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

/***/ 42737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ whoWeAre)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** Who a child of ours is to others: `user@host`. */
const whoWeAre = () => `${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;


/***/ }),

/***/ 23018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ unapproved),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   hr: () => (/* binding */ withLeftovers),
/* harmony export */   zs: () => (/* binding */ readControlled)
/* harmony export */ });
/* unused harmony export readLeftovers */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);


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
    const [clusters, leftovers] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, 'clusters'), readLeftovers((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, 'leftovers'))];
    if (!Array.isArray(clusters) || leftovers === undefined)
        return undefined;
    const names = clusters.filter((one) => typeof one === 'string');
    return names.length === clusters.length ? { clusters: names, leftovers } : undefined;
};
const readLeftover = (value) => {
    const kind = leftoverKinds.find((one) => one === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(value, 'kind'));
    const [id, name, cluster] = [
        (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(value, 'id'),
        (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(value, 'name'),
        (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(value, 'cluster'),
    ];
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(JSON.stringify(['leftovers', fingerprint, ...lines]))
        .digest('hex');
};
const keyOf = ({ kind, id }) => `${kind} ${id}`;
const identityOf = ({ kind, id, cluster }) => JSON.stringify([kind, id, cluster]);
const lineOf = ({ kind, id, name, cluster }) => `${kind.replaceAll('-', ' ')} ${name === id || name === '' ? id : `${name} (${id})`} of cluster ${cluster}`;


/***/ }),

/***/ 28706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ runsHolding),
/* harmony export */   WT: () => (/* binding */ lockSections),
/* harmony export */   li: () => (/* binding */ lockText)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57695);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86016);




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
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(data).workflow_runs)
        .map(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)
        .filter(({ run_started_at }) => Date.parse((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(run_started_at) ?? '') <= created + clockSkewMilliseconds)
        .map((run) => ({
        name: `${(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(run.name) ?? 'a run'} #${Number(run.run_number)}`,
        url: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(run.html_url) ?? '',
    }))
        .filter(({ url }) => url !== ownUrl);
};
/** The clocks of a runner and of GitHub need not agree. */
const clockSkewMilliseconds = 60_000;
/** Who holds the lock, since when, whether that run still exists, and so what to do. */
const lockText = (holding) => `${holderText(holding)}. ${whoIsLeft(holding)}`;
/** The same for a summary. */
const lockSections = (holding) => [
    (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_2__/* .whySection */ .cb)((0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`The${holderText(holding).slice('the'.length)}.`)),
    ...(0,_lib_report_js__WEBPACK_IMPORTED_MODULE_2__/* .nextSection */ .tV)((0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`${whoIsLeft(holding)}.`)),
];
const holderText = ({ lock, now }) => {
    const { who, operation, created, id } = lock;
    const by = who === '' ? 'somebody whom the backend does not name' : `\`${who}\``;
    const since = Number.isNaN(created)
        ? ''
        : `, since ${new Date(created).toISOString()} (${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(Math.max(0, now - created))} ago)`;
    const what = operation === '' ? '' : ` for ${operation}`;
    return `the state is locked by ${by}${what}${since}, lock \`${id}\``;
};
const whoIsLeft = ({ runs, lock: { id } }) => {
    if (runs === undefined) {
        return 'Whether the run that took it still exists cannot be told: that needs a token with `actions: read`. Wait for it, or see that it is over first';
    }
    const names = runs.map(({ name, url }) => `${name} (${url})`);
    return runs.length === 0
        ? `No other run of this repository that began before then is going on any more. If nobody works on it from elsewhere, the lock is left over: \`terraform force-unlock ${id}\` takes it away`
        : `Still going on since before then: ${names.join(', ')}. Wait for it`;
};


/***/ }),

/***/ 10006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ forcingPaths),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);
/* harmony import */ var _exact_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82696);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56825);



const mostAttributes = 40;
const mostCharacters = 160;
/**
 * The attributes that differ, down to single values, as a person may see them. A value that is sensitive on one side is
 * redacted on both: it may be the same one. JSON in a text, as policies are, is compared by its own parts.
 */
const differences = (change) => {
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
    ...new Set(replacePaths.map((path) => (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path, [beforeSensitive, afterSensitive])))),
];
const isAtOrBelow = (path, above) => path === above || (path.startsWith(above) && /^[.[ ]/.test(path.slice(above.length)));
const walk = (place, visit) => {
    const { before, after, unknown, marks } = place;
    if (unknown === true || marks.includes(true) || !(isTree(before) || isTree(after)) || isReshaped(place)) {
        if (differs(place))
            visit(place);
        return;
    }
    for (const step of stepsOf(before, after, unknown)) {
        // The most of a plan stays, and is told so without a place for each value in it.
        const stays = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .markAt */ .Hf)(unknown, step) === undefined && isSame(itemAt(before, step), itemAt(after, step));
        if (!stays)
            walk(placeAt(place, step), visit);
    }
};
const isTree = (value) => typeof value === 'object' && value !== null;
/** A text that became a list, as in policies: below neither of them is the other. */
const isReshaped = ({ before, after }) => (before ?? null) !== null &&
    (after ?? null) !== null &&
    (isTree(before) !== isTree(after) || Array.isArray(before) !== Array.isArray(after));
/** A list beside nothing is walked as a list. */
const stepsOf = (...trees) => {
    const lists = trees.filter((tree) => Array.isArray(tree));
    if (!trees.some(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4))
        return [...Array(Math.max(0, ...lists.map((list) => list.length))).keys()];
    const steps = new Set();
    for (const tree of trees) {
        if (isTree(tree))
            for (const key of Object.keys(Object(tree)))
                steps.add(key);
    }
    return [...steps];
};
const placeAt = ({ path, before, after, unknown, marks }, step) => ({
    path: [...path, step],
    before: itemAt(before, step),
    after: itemAt(after, step),
    unknown: (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .markAt */ .Hf)(unknown, step),
    marks: [(0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .markAt */ .Hf)(marks[0], step), (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .markAt */ .Hf)(marks[1], step)],
});
const itemAt = (value, step) => {
    if (Array.isArray(value))
        return value[Number(step)] ?? null;
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null;
};
const differs = ({ before, after, unknown }) => unknown === true || !isSame(before, after);
/** Values as JSON has them; the order of keys does not matter. */
const isSame = (one, other) => {
    if (one === other)
        return true;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
    }
    if (!(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(one) || !(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(other))
        return (one ?? null) === (other ?? null);
    const keys = Object.keys(one);
    return (keys.length === Object.keys(other).length &&
        keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key])));
};
const leavesOf = (place) => {
    const { path, before, after, unknown, marks } = place;
    const name = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(path);
    const isSecret = marks.some(_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .isMarked */ .rZ);
    const inner = isSecret || unknown === true ? undefined : innerJson(before, after);
    if (inner === undefined) {
        const later = unknown === true ? '(known after apply)' : shownValue(after, marks);
        return [{ path: name, before: shownValue(before, marks), after: later }];
    }
    const leaves = [];
    walk({ path: [], ...inner, unknown: undefined, marks: [undefined, undefined] }, (part) => {
        const [was, is] = [shownValue(part.before, []), shownValue(part.after, [])];
        leaves.push({ path: `${name} → ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(part.path)}`, before: was, after: is });
    });
    return leaves;
};
/** Two texts that are JSON objects or lists and differ in what they say. */
const innerJson = (before, after) => {
    const [was, is] = [parsed(before), parsed(after)];
    return was === undefined || is === undefined || isSame(was, is) ? undefined : { before: was, after: is };
};
const parsed = (value) => {
    if (typeof value !== 'string' || !/^\s*[{[]/.test(value) || isDeep(value))
        return undefined;
    try {
        const found = (0,_exact_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExactly */ .A)(value);
        return isTree(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
};
/** No policy is: it is told as the text that it is. */
const isDeep = (text) => {
    let depth = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        depth += bracket === '[' || bracket === '{' ? 1 : -1;
        if (depth > 200)
            return true;
    }
    return false;
};
/** A value on one line; what is cut off is counted. */
const shownValue = (value, marks) => {
    if (value === null || value === undefined)
        return '';
    const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(value, marks);
    const text = shown === _redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc ? _redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc : JSON.stringify(shown);
    const rest = text.length - mostCharacters;
    return rest <= 20 ? text : `${text.slice(0, mostCharacters)}… ${rest} characters more`;
};


/***/ }),

/***/ 82696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseExactly)
/* harmony export */ });
/**
 * The value of a JSON text of Terraform's, in which a number of more digits than JavaScript keeps is the text that it was
 * written as: of two that differ only there it makes one.
 */
const parseExactly = (text) => manyDigits.test(text)
    ? JSON.parse(text, (_key, value, context) => exact(value, context))
    : JSON.parse(text);
const manyDigits = /[\d.]{16}/;
const exact = (value, { source = '' } = {}) => typeof value === 'number' && manyDigits.test(source) && String(value) !== source ? source : value;


/***/ }),

/***/ 60564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ newWalk),
/* harmony export */   _p: () => (/* binding */ walkOver),
/* harmony export */   dS: () => (/* binding */ afterSpace)
/* harmony export */ });
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


/***/ }),

/***/ 26804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readResourceChange),
/* harmony export */   p: () => (/* binding */ readChange)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** An element of `resource_changes` or of `resource_drift`. */
const readResourceChange = (value) => {
    const fields = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    return {
        address: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.address) ?? '',
        previousAddress: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.previous_address),
        deposed: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.deposed),
        mode: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.mode) ?? 'managed',
        type: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.type) ?? '',
        actionReason: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.action_reason),
        change: readChange(fields.change),
    };
};
/** A change of a resource, or of an output in `output_changes`. */
const readChange = (value) => {
    const fields = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    return {
        actions: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(fields.actions).map(String),
        before: fields.before,
        after: fields.after,
        afterUnknown: fields.after_unknown,
        beforeSensitive: fields.before_sensitive,
        afterSensitive: fields.after_sensitive,
        replacePaths: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(fields.replace_paths).map((path) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(path).filter(isStep)),
        importId: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields.importing).id),
    };
};
const isStep = (value) => typeof value === 'string' || typeof value === 'number';


/***/ }),

/***/ 15962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ outputEntryOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Z0: () => (/* binding */ driftEntryOf)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10006);

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
const entryOf = (resource, kind, show) => {
    const { address, previousAddress, deposed, actionReason, change } = resource;
    const hasAttributes = kind === 'replace' || kind === 'update' || kind === 'create';
    return {
        address,
        kind,
        ...(previousAddress !== undefined && { previousAddress }),
        ...(deposed !== undefined && { deposed }),
        ...(change.importId !== undefined && { importId: change.importId }),
        ...(actionReason !== undefined && { reason: actionReason }),
        forcedBy: kind === 'replace' ? (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .forcingPaths */ .B)(change) : [],
        ...(hasAttributes ? show() : { attributes: [], more: 0 }),
    };
};
/** What somebody changed outside of Terraform, as the plan found it: from the state as it was to the world as it is. */
const driftEntryOf = (resource, show) => {
    const kind = resource.change.actions.includes('delete') ? 'destroy' : 'update';
    return { ...entryOf(resource, kind, show), kind };
};
/** An output's change; undefined when it stays. */
const outputEntryOf = (name, change) => {
    const kind = kindOf({ change });
    if (kind === undefined || kind === 'read')
        return undefined;
    return { address: name, kind, forcedBy: [], ...(0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(change) };
};


/***/ }),

/***/ 94768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ openWindow),
/* harmony export */   q: () => (/* binding */ cutOff)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60564);


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
        const walk = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .newWalk */ .C8)();
        let end = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .walkOver */ ._p)(bytes, at, walk);
        while (end < 0) {
            hear(bytes.subarray(at));
            if (!(await advance()))
                throw cutOff();
            end = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .walkOver */ ._p)(bytes, 0, walk);
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
                at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at);
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
const cutOff = (cause) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', 'the JSON of the plan ends in the middle, or is none: did `terraform show -json` fail?', {
    cause,
});


/***/ }),

/***/ 56825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   Hf: () => (/* binding */ markAt),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   rZ: () => (/* binding */ isMarked)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** The mark of what is inside a value: a mark of true holds for all of it. */
const markAt = (mark, step) => {
    if (mark === true)
        return true;
    if (Array.isArray(mark))
        return mark[Number(step)];
    return Object.hasOwn((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(mark), step) ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(mark)[step] : undefined;
};
/** Whether anything in a value is marked. */
const isMarked = (mark) => {
    if (Array.isArray(mark))
        return mark.some(isMarked);
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(mark) ? Object.values(mark).some(isMarked) : mark === true;
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
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value).map((item, index) => redact(item, within(marks, index)));
    if (!(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, within(marks, key))]));
};
const within = (marks, step) => marks.map((mark) => markAt(mark, step));


/***/ }),

/***/ 82285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ scanPlan)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _plan_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94768);


/**
 * Reads the output of `terraform show -json` once, from its pieces, in constant memory: what the plan's report needs is
 * handed over value by value, and what it does not (the values planned, the state before: the most of it) is gone over
 * without being decoded. The order of the keys does not matter.
 */
const scanPlan = async (chunks, visitor) => {
    const window = (0,_plan_window_js__WEBPACK_IMPORTED_MODULE_1__/* .openWindow */ .D)(chunks);
    const head = new Map();
    const element = (bytes) => (isUnchanged(bytes) ? visitor.unchanged(bytes) : visitor.change(bytes));
    const member = async (key) => {
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
    };
    await eachMember(window, member).catch((error) => {
        throw told(error);
    });
    const [version, complete, errored] = [head.get('terraform_version'), head.get('complete'), head.get('errored')];
    return {
        terraformVersion: typeof version === 'string' ? version : '',
        complete: typeof complete === 'boolean' ? complete : undefined,
        errored: typeof errored === 'boolean' ? errored : undefined,
    };
};
/** Whoever hears of a value decodes it, and goes down into it by calling itself. */
const told = (error) => {
    if (error instanceof SyntaxError)
        return (0,_plan_window_js__WEBPACK_IMPORTED_MODULE_1__/* .cutOff */ .q)(error);
    if (!(error instanceof RangeError))
        return error;
    const what = 'a value in the plan is nested too deeply to be read: look for a variable or a policy that somebody made so';
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', what, { cause: error });
};
const settingKeys = new Set(['configuration', 'variables']);
const headKeys = new Set(['terraform_version', 'complete', 'errored']);
const [comma, colon, openBrace, closeBrace, openBracket, closeBracket, letterN] = Buffer.from(',:{}[]n');
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
            await expect(window, comma);
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
            await expect(window, comma);
    }
    window.step();
};
const expect = async (window, byte) => {
    if ((await window.peek()) !== byte)
        throw (0,_plan_window_js__WEBPACK_IMPORTED_MODULE_1__/* .cutOff */ .q)();
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


/***/ }),

/***/ 57193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ planUnlocked)
/* harmony export */ });
/* harmony import */ var _report_describe_recovered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89844);

/**
 * Plans into a file; a failure is thrown. Terraform asks its backend once to free the lock, and not at all where it could
 * not read the state: what it leaves would keep out every other run.
 */
const planUnlocked = async (wish, { terraform, releaseLock, progress }) => {
    const end = await terraform.plan(wish);
    if (end.kind !== 'failed')
        return end;
    if (end.left)
        for (const line of (0,_report_describe_recovered_js__WEBPACK_IMPORTED_MODULE_0__/* .tellLock */ .r)(await releaseLock(end.left)))
            progress.warn(line);
    throw end.failure;
};


/***/ }),

/***/ 66217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   a9: () => (/* binding */ tellStanding),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oA: () => (/* binding */ tellEvent)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86016);

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

/***/ 92525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ describeDiagnostic),
/* harmony export */   Qo: () => (/* binding */ readValidation),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   qx: () => (/* binding */ readDiagnostic)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** The `diagnostic` of a line of Terraform's machine-readable output, or one of `terraform validate -json`. */
const readDiagnostic = (value) => {
    const range = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, 'range');
    const [address, file] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTextAt */ .Tq)(value, 'address'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTextAt */ .Tq)(range, 'filename')];
    const line = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(range, 'start', 'line');
    return {
        severity: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalTextAt */ .Tq)(value, 'severity') === 'warning' ? 'warning' : 'error',
        summary: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'summary'),
        detail: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'detail'),
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
    const said = detail.trim().replace(/(?<!\s)\s*\n\s*/g, ' ');
    return [...place, ...(address === undefined ? [] : [address]), summary, ...(said === '' ? [] : [said])].join(': ');
};
/** The answer of `terraform validate -json`. */
const readValidation = (answer) => {
    const found = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(answer, 'diagnostics');
    return {
        valid: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagAt */ .Qc)(answer, 'valid') ?? false,
        diagnostics: Array.isArray(found) ? found.map(readDiagnostic) : [],
    };
};


/***/ }),

/***/ 72728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ followUi)
});

// EXTERNAL MODULE: ./build/src/terraform/program/apply-progress.js
var apply_progress = __webpack_require__(66217);
// EXTERNAL MODULE: ./build/src/terraform/program/diagnostics.js
var program_diagnostics = __webpack_require__(92525);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/terraform/program/lock-window.js

/** The moments that Terraform's own lines of JSON tell; `NaN` until one does. */
const noLockYet = { from: Number.NaN, until: Number.NaN };
/**
 * After one more line. Terraform tells its version first, then asks for the lock, and tells what it reads, plans and
 * does with the state under it. Only warnings about the configuration may come before.
 */
const narrow = (window, line) => {
    if (!Number.isNaN(window.until))
        return window;
    const value = (0,json/* parseJson */.qF)(line);
    const at = Date.parse((0,json/* textAt */.$6)(value, '@timestamp'));
    if (Number.isNaN(at))
        return window;
    const type = (0,json/* textAt */.$6)(value, 'type');
    if (type === 'version')
        return { from: at, until: Number.NaN };
    if (Number.isNaN(window.from) || type === 'log')
        return window;
    if (type === 'diagnostic' && (0,json/* optionalTextAt */.Tq)(value, '@level') !== 'error')
        return window;
    return { ...window, until: at };
};
/** As Terraform has told it by its end; undefined when it came to no lock. */
const windowOf = ({ from, until }) => Number.isNaN(from)
    ? undefined
    : { from, until: Math.min(Number.isNaN(until) ? from + longest : until, from + longest) };
/** Backends are made ready before the lock is asked for, which takes some requests for credentials. */
const longest = 60_000;

;// CONCATENATED MODULE: ./build/src/terraform/program/ui-events.js


/** A line that is no JSON is what Terraform says where it cannot keep to the form, such as the trace of a crash. */
const readUiEvent = (line) => {
    const value = (0,json/* parseJson */.qF)(line);
    if (typeof value !== 'object' || value === null)
        return line.trim() === '' ? undefined : { type: 'said', text: line };
    return readers.get((0,json/* textAt */.$6)(value, 'type'))?.(value);
};
const operation = (type) => (value) => {
    const hook = (0,json.at)(value, 'hook');
    return { type, ...whatOf(hook), elapsedSeconds: (0,json/* numberAt */.tk)(hook, 'elapsed_seconds') ?? 0 };
};
const refreshed = (value) => ({
    type: 'refreshed',
    address: whatOf((0,json.at)(value, 'hook')).address,
});
const readers = new Map(Object.entries({
    planned_change: (value) => ({ type: 'planned', ...whatOf((0,json.at)(value, 'change')) }),
    apply_start: operation('started'),
    apply_complete: operation('completed'),
    apply_errored: operation('errored'),
    refresh_complete: refreshed,
    state_lock_acquire: () => ({ type: 'waiting-for-lock' }),
    change_summary: (value) => {
        const changes = (0,json.at)(value, 'changes');
        const count = (name) => (0,json/* numberAt */.tk)(changes, name) ?? 0;
        return {
            type: 'summary',
            operation: (0,json/* textAt */.$6)(changes, 'operation'),
            add: count('add'),
            change: count('change'),
            remove: count('remove'),
            import: count('import'),
        };
    },
    diagnostic: (value) => ({ type: 'diagnostic', diagnostic: (0,program_diagnostics/* readDiagnostic */.qx)((0,json.at)(value, 'diagnostic')) }),
}));
const whatOf = (value) => ({
    address: (0,json/* textAt */.$6)(value, 'resource', 'addr'),
    action: actions.find((action) => action === (0,json/* optionalTextAt */.Tq)(value, 'action')) ?? 'other',
});
const actions = ['create', 'update', 'delete', 'replace', 'read'];

;// CONCATENATED MODULE: ./build/src/terraform/program/follow-ui.js




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
    let window = noLockYet;
    let died = true;
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
            window = narrow(window, line);
            const event = readUiEvent(line);
            if (event === undefined)
                return;
            died &&= !isEnd(event);
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
            return { standing, diagnostics: (0,program_diagnostics/* withoutRepeats */.jP)(diagnostics), said, askedForLock: windowOf(window), died };
        },
    };
};
const isEnd = (event) => event.type === 'summary' || (event.type === 'diagnostic' && event.diagnostic.severity === 'error');


/***/ }),

/***/ 63625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ recover)
/* harmony export */ });
/* unused harmony export erroredState */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _release_own_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35013);




/** The file in which Terraform saves a state that its backend does not take (terraform.io, "State Storage"). */
const erroredState = 'errored.tfstate';
/**
 * Only once Terraform is gone: takes away the lock that it has left, and stores the state that it could not store.
 * Nobody else's lock is touched, and no state is lost.
 */
const recover = async (settings, outside) => {
    const { who, own } = settings;
    const lock = own ? await (0,_release_own_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseOwnLock */ .L)({ who, own }, outside) : 'free';
    return { lock, state: await storeErrored(settings, outside) };
};
const storeErrored = async ({ directory, keep }, { terraform, clock, progress }) => {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, erroredState);
    if (!(await exists(file)))
        return 'stored';
    try {
        await (0,_release_own_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d)(() => terraform.pushState(erroredState), clock);
        // A later apply in this directory must not take it for its own.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file);
        progress.say('stored the state that Terraform could not store');
        return 'pushed';
    }
    catch (error) {
        const kept = await keep(file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file);
        return { kept, why: (0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) };
    }
};
const exists = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);


/***/ }),

/***/ 35013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ releaseOwnLock),
/* harmony export */   d: () => (/* binding */ patiently)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/**
 * Takes away the lock that a run of Terraform which is gone has left: ours by user, host, operation and time. Machines of
 * one image may have one name, and two jobs may wait for one state: nobody else's lock is touched.
 */
const releaseOwnLock = async (wish, { terraform, progress, clock }) => {
    try {
        const held = await patiently(() => terraform.lockHolder(), clock);
        if (held === undefined)
            return 'free';
        if (!isOurs(held, wish))
            return { heldBy: held };
        await terraform.unlock(held.id);
        progress.say(`released the lock ${held.id}, which this run had left`);
        return 'released';
    }
    catch (error) {
        return { unknown: (0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) };
    }
};
/** Of some backends nothing is learnt but the lock's id. Times are cut to milliseconds. */
const isOurs = ({ who, operation, created }, { who: us, own }) => who === '' && operation === ''
    ? own.died
    : who === us && operation === own.operation && created >= own.from - 1 && created <= own.until + 1;
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


/***/ }),

/***/ 89844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeLeft),
/* harmony export */   r: () => (/* binding */ tellLock)
/* harmony export */ });
/** What a person has to know or do after an apply that did not end well; empty when all is as it should be. */
const describeLeft = ({ lock, state }) => [...tellLock(lock), ...tellState(state)];
/** The same of a lock alone, of a run that has no state to store. */
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


/***/ }),

/***/ 51701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keepState)
/* harmony export */ });
/* unused harmony export stateBinding */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78182);



/** Seals a state that no backend takes, since it holds secrets, and gives the path of the sealed file. */
const keepState = async (keeping) => {
    const { stateFile, directory, keys, stack } = keeping;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `${stack.replace(/[^A-Za-z0-9._-]/g, '-')}.errored.tfstate.sealed`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, await (0,_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .seal */ .od)({ plan: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(stateFile), manifest: {} }, stateBinding(keeping), keys));
    return file;
};
/** A state in a seal is bound to where it came from alone: it must open when everything else has changed. */
const stateBinding = ({ repository, commit, stack, }) => ({
    repository,
    commit,
    stack,
    mode: 'errored-state',
    workspace: '',
    variables: '',
    backend: '',
    lockFile: '',
    terraform: '',
    fingerprint: '',
});


/***/ }),

/***/ 78182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ip: () => (/* binding */ openSeal),
  YM: () => (/* binding */ readBinding),
  od: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/terraform/sealing/compare-bindings.js


/** Secrets, or too long to be read. */
const hashed = new Set(['variables', 'backend', 'lockFile']);
const names = {
    repository: 'repository',
    commit: 'commit',
    stack: 'stack',
    mode: 'mode',
    workspace: 'workspace',
    variables: 'variables',
    backend: 'backend settings',
    lockFile: 'provider lock file',
    terraform: "Terraform's version",
    fingerprint: 'fingerprint',
};
/** A binding as it is written down. */
const written = (binding, key) => {
    const keyed = ([name, value]) => hashed.has(name) ? [name, (0,external_node_crypto_.createHmac)('sha256', key).update(`${name}\n${value}`).digest('hex')] : [name, value];
    return { ...binding, ...Object.fromEntries(Object.entries(binding).map(keyed)) };
};
/** Refuses what was sealed for something else, as far as it can be told by what stands in clear. */
const refuseDiffering = (binding, wanted) => refuse({ binding, wanted: { ...wanted }, isMeant: (name) => !hashed.has(name) });
/** The same for what is hashed: under a wrong key it differs as well, so that is asked once the seal is open. */
const refuseDifferingHashes = (binding, wanted) => refuse({ binding, wanted: { ...wanted }, isMeant: (name) => hashed.has(name) });
const refuse = ({ binding, wanted, isMeant }) => {
    const differing = Object.entries(names).filter(([name]) => isMeant(name) && binding[name] !== wanted[name]);
    if (differing.length === 0)
        return;
    const reasons = differing.map(([name, words]) => differenceOf({ name, words, was: binding[name], is: wanted[name] }));
    throw new failure/* Failure */.H('rejected', `the plan was not made for this: ${reasons.join('; ')}. Plan again, and apply that`);
};
const differenceOf = ({ name, words, was = '', is = '' }) => hashed.has(name) ? `its ${words} changed` : `its ${words} is ${JSON.stringify(was)}, here it is ${JSON.stringify(is)}`;

;// CONCATENATED MODULE: ./build/src/terraform/sealing/seal-header.js


const magic = 'slipway sealed plan 1\n';
const nonceBytes = 12;
const tagBytes = 16;
/** Line one says what this is, line two holds the rest as JSON. */
const writeHeader = (recipe, binding) => Buffer.from(`${magic}${JSON.stringify({ key: recipe, binding })}\n`);
/** What stands in clear, before anything of it is verified. */
const readHeader = (file) => {
    const end = file.indexOf('\n', magic.length) + 1;
    const isOurs = file.subarray(0, magic.length).equals(Buffer.from(magic));
    const fields = isOurs && end > 0 ? (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(file.toString('utf8', magic.length, end))) : {};
    const recipe = recipeOf(fields.key);
    if (recipe === undefined || file.length < end + nonceBytes + tagBytes) {
        throw new failure/* Failure */.H('rejected', 'the file is no sealed plan, or only a part of one: give the file that terraform-plan wrote');
    }
    const binding = Object.entries((0,json/* fieldsOf */.Pf)(fields.binding)).map(([name, value]) => [name, (0,json/* textOf */.b6)(value) ?? '']);
    return { header: file.subarray(0, end), recipe, binding: Object.fromEntries(binding), rest: file.subarray(end) };
};
const recipeOf = (value) => {
    const { kind, salt, key, wrapped } = (0,json/* fieldsOf */.Pf)(value);
    if (kind === 'scrypt' && typeof salt === 'string')
        return { kind, salt };
    return kind === 'kms' && typeof key === 'string' && typeof wrapped === 'string' ? { kind, key, wrapped } : undefined;
};

;// CONCATENATED MODULE: ./build/src/terraform/sealing/seal.js





/**
 * Encrypts a saved plan with AES-256-GCM. What it is bound to stands before it in clear, so that a person can read it, and
 * is authenticated with it: line one says what this is, line two holds the header as JSON, then come nonce, text and tag.
 */
const seal = async ({ plan, manifest }, binding, keys) => {
    const { key, recipe } = await keys.forSeal();
    const header = writeHeader(recipe, written(binding, key));
    const nonce = (0,external_node_crypto_.randomBytes)(nonceBytes);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(header);
    const about = Buffer.from(JSON.stringify(manifest));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(about.length);
    const text = [length, about, plan].map((part) => cipher.update(part));
    return Buffer.concat([header, nonce, ...text, cipher.final(), cipher.getAuthTag()]);
};
/** Opens what was sealed for exactly this; anything else is a Failure that says what is not as it was. */
const openSeal = async (file, expected, keys) => {
    const { header, recipe, binding, rest } = readHeader(file);
    // What is not for this is refused for that reason, and no key is asked for.
    refuseDiffering(binding, expected);
    const key = await keys.forOpening(recipe);
    if (key === undefined) {
        throw new failure/* Failure */.H('rejected', `the plan was sealed with ${recipe.kind === 'kms' ? 'a KMS key' : 'a passphrase'}, and seal-key holds another kind. Give the seal-key that the plan was made with`);
    }
    const text = decrypt({ header, rest, key });
    if (text === undefined) {
        throw new failure/* Failure */.H('rejected', 'the sealed plan cannot be opened: it was changed after it was sealed, or seal-key is not the one that it was made with. Plan again, and apply that');
    }
    refuseDifferingHashes(binding, written(expected, key));
    const end = 4 + text.readUInt32BE(0);
    return { manifest: (0,json/* fieldsOf */.Pf)(JSON.parse(text.toString('utf8', 4, end))), plan: text.subarray(end) };
};
/** What a seal says it is bound to, before anything of it is verified: for a message, never for a decision. */
const readBinding = (file) => readHeader(file).binding;
const decrypt = ({ header, rest, key }) => {
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', key, rest.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(header).setAuthTag(rest.subarray(-tagBytes));
    try {
        return Buffer.concat([decipher.update(rest.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    }
    catch {
        return undefined;
    }
};


/***/ })

};
