export const id = 9136;
export const ids = [9136];
export const modules = {

/***/ 38914:
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
// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __webpack_require__(58854);
;// CONCATENATED MODULE: ./build/src/terraform/kms.js





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
            const wrapped = (0,json/* textIn */.r7)(answer.value, 'CiphertextBlob') ?? '';
            return { key: keyIn(answer.value), arn: (0,json/* textIn */.r7)(answer.value, 'KeyId') ?? arn, wrapped };
        },
        unwrap: async ({ wrapped, context, what }) => {
            const answer = await inFile((0,external_node_path_.join)(directory, `kms-${(0,external_node_crypto_.randomUUID)()}`), wrapped, (blob) => ask('decrypt', ['--ciphertext-blob', blob, '--encryption-context', JSON.stringify(context)]));
            if ('code' in answer)
                throw refusalOf({ ...answer, arn, right: 'kms:Decrypt', context, what });
            const by = (0,json/* textIn */.r7)(answer.value, 'KeyId') ?? '';
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
    const key = Buffer.from((0,json/* textIn */.r7)(value, 'Plaintext') ?? '', 'base64');
    if (key.length === 32)
        return key;
    throw new failure/* Failure */.H('unexpected', `KMS gave a data key of ${key.length} bytes where 32 were asked for`);
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
        tell: ({ right }) => `KMS does not take these credentials for ${right}: they are wrong or have expired`,
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
        tell: ({ arn }) => `the key ${arn} is disabled, or waits for its deletion: \`aws kms enable-key\` or \`aws kms cancel-key-deletion\` bring it back. Or plan again with another one`,
    },
    {
        codes: /^(?:InvalidKeyUsage|KeyUnavailable|UnsupportedOperation|ValidationException)/,
        reason: 'invalid-input',
        tell: ({ arn }) => `the key ${arn} makes no data keys: it should be a symmetric one for encryption`,
    },
    {
        codes: /^InvalidCiphertext/,
        reason: 'rejected',
        tell: ({ what, arn, context }) => `${what} cannot be opened with ${arn} for ${JSON.stringify(context)}: it was changed, or made with another key, or for another repository or stack. Plan again, and apply that`,
    },
];
const unknown = { reason: 'rejected', tell: ({ right, arn }) => `KMS refused ${right} on ${arn}` };

// EXTERNAL MODULE: ./build/src/terraform/seal-key.js
var seal_key = __webpack_require__(18663);
;// CONCATENATED MODULE: ./build/src/terraform/kms-keys.js


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

;// CONCATENATED MODULE: ./build/src/terraform/keys-of.js



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

/***/ 40434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ bindingOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
;// CONCATENATED MODULE: ./build/src/outside/terraform-variables.js
/** The variables that the environment gives to Terraform, `TF_VAR_name=value`, by their names in the environment. */
const terraformVariables = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => name.startsWith('TF_VAR_') && value !== undefined ? [[name, value]] : []));

// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __webpack_require__(58854);
;// CONCATENATED MODULE: ./build/src/terraform/binding.js





/** What a plan of this stack is good for, here and now; to be asked once Terraform is initialised. */
const bindingOf = async (of) => {
    const { repository, commit, stack, mode, fingerprint, workspace, terraform } = of;
    const directory = (0,external_node_path_.resolve)(workspace, stack.directory);
    return {
        repository,
        commit,
        stack: stack.name,
        mode,
        workspace: stack.workspace ?? 'default',
        variables: JSON.stringify(await variablesOf(directory, stack, workspace)),
        backend: JSON.stringify(await backendOf(directory)),
        lockFile: await textOf((0,external_node_path_.join)(directory, '.terraform.lock.hcl')),
        terraform: `${terraform.product} ${terraform.version}`,
        fingerprint,
    };
};
/** In the order in which Terraform reads them; what comes later holds. */
const variablesOf = async (directory, { varFiles }, workspace) => {
    const names = (await (0,promises_.readdir)(directory)).filter((name) => isAutomatic.test(name)).toSorted();
    const files = [...names.map((name) => (0,external_node_path_.join)(directory, name)), ...varFiles.map((file) => (0,external_node_path_.resolve)(workspace, file))];
    const contents = await Promise.all(files.map(textOf));
    return { environment: Object.entries(terraformVariables()).toSorted(), contents };
};
const isAutomatic = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;
/** The backend as `init` has put it together of the configuration and the stack's settings; null for a local one. */
const backendOf = async (directory) => {
    const backend = (0,json/* fieldOf */._F)((0,json/* parseJson */.qF)(await textOf((0,external_node_path_.join)(directory, '.terraform', 'terraform.tfstate'))), 'backend');
    return [(0,json/* fieldOf */._F)(backend, 'type') ?? null, (0,json/* fieldOf */._F)(backend, 'config') ?? null];
};
/** Empty where there is no file. */
const textOf = (path) => (0,promises_.readFile)(path, 'utf8').catch((error) => {
    if ((0,is_missing/* isMissing */.b)(error))
        return '';
    throw error;
});


/***/ }),

/***/ 34309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keepState)
/* harmony export */ });
/* unused harmony export stateBinding */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42257);



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

/***/ 64385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ leftoverSections),
/* harmony export */   m7: () => (/* binding */ leftoverGroups),
/* harmony export */   ui: () => (/* binding */ leftoversText)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29446);
/* harmony import */ var _leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23018);



/** The riskiest first: data, then what is served, then what only costs. */
const byRisk = [
    ['volume', 'Volumes, with their data'],
    ['record', 'DNS records'],
    ['load-balancer', 'Load balancers'],
    ['classic-load-balancer', 'Classic load balancers'],
    ['target-group', 'Target groups'],
    ['security-group', 'Security groups'],
    ['network-interface', 'Network interfaces of pods, which go with their nodes'],
];
/** What a person reads beside the plan of a destroy, a group a kind. */
const leftoverGroups = (leftovers) => byRisk
    .map(([kind, words]) => ({
    heading: `Made by controllers, deleted first: ${words}`,
    blocks: (0,_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrder */ .al)(leftovers.filter((one) => one.kind === kind)).map((one) => () => blockOf(one)),
}))
    .filter(({ blocks }) => blocks.length > 0);
const blockOf = ({ id, name, cluster }) => `**💥 delete** ${name === '' || name === id ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id) : `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} (${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)})`} of ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cluster)}`;
/** `and 3 things that controllers made`; empty without any. */
const leftoversText = ({ length }) => length === 0 ? '' : ` and ${length} ${length === 1 ? 'thing' : 'things'} that controllers made`;
/** For the summary; of so many characters at most, and what there is no room for is counted. */
const leftoverSections = (leftovers, limit) => {
    if (leftovers.length === 0)
        return [];
    const groups = leftoverGroups(leftovers).map(({ heading, blocks }) => ({
        heading: heading.replace(/^.*: /, ''),
        blocks,
    }));
    const [body = ''] = (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .paginate */ .E)(groups, { limit, most: 1, rest: 'The log has a line for each.' });
    return [{ heading: `Made by controllers, and deleted first (${leftovers.length})`, weight: 'essential', body }];
};


/***/ }),

/***/ 29446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ paginate)
/* harmony export */ });
/**
 * Blocks on pages, in their order, none of them cut. What there is no page for is counted at the end of the last one, by
 * heading, so that nothing is left out unsaid.
 */
const paginate = (groups, paper) => {
    const pages = [''];
    const left = new Map();
    for (const { heading, blocks } of groups) {
        const placed = left.size === 0 ? placeGroup(pages, { heading, blocks }, paper) : 0;
        if (placed < blocks.length)
            left.set(heading, blocks.length - placed);
    }
    const counts = [...left].map(([heading, count]) => `${count} of “${heading}”`);
    const note = left.size === 0 ? '' : `> Left out, since there is no more room here: ${counts.join(', ')}. ${paper.rest}\n`;
    return pages.map((page, index) => `${page}${index === pages.length - 1 ? note : ''}`.trimEnd());
};
/** How many of a group's blocks there was room for. */
const placeGroup = (pages, { heading, blocks }, paper) => {
    const unplaced = blocks.findIndex((write, index) => {
        const block = `${write()}\n\n`;
        const text = index === 0 ? `#### ${heading} (${blocks.length})\n\n${block}` : block;
        return !place(pages, { heading, block, text }, paper);
    });
    return unplaced < 0 ? blocks.length : unplaced;
};
/** Puts it on the last page, or on a new one; false when there is no room on either. */
const place = (pages, { heading, block, text }, { limit, most }) => {
    const last = pages.length - 1;
    const page = pages[last] ?? '';
    if (page === '' || page.length + text.length <= limit - roomForNote)
        pages[last] = page + text;
    else if (pages.length < most)
        pages.push(block === text ? `#### ${heading} (continued)\n\n${block}` : text);
    else
        return false;
    return true;
};
const roomForNote = 600;


/***/ }),

/***/ 72816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readMeaning)
});

// EXTERNAL MODULE: ./build/src/terraform/leftovers/leftover.js
var leftover = __webpack_require__(23018);
// EXTERNAL MODULE: ./build/src/terraform/differences.js
var differences = __webpack_require__(63482);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/terraform/fingerprint.js

/** What a change would do; why it does so, and what of it is sensitive, is not part of that. */
const ofChange = ['actions', 'before', 'after', 'after_unknown', 'importing', 'replace_paths'];
const ofResource = ['address', 'previous_address', 'deposed', 'provider_name'];
/**
 * The meaning of a plan under a key: equal for two plans that would do the same, whenever and in whatever order they
 * say it, and another one as soon as a value differs, a sensitive one as well, which the text of a plan hides. The code and
 * its variables are part of it, since what runs beside a resource, and where, no change tells: Terraform writes both with
 * their keys in order. Keyed, because a short secret could be guessed from a plain hash.
 */
const createFingerprint = (key) => {
    const parts = [];
    const settings = new Map();
    // Plain hashes, which never leave this function: what is told is keyed.
    const desk = createDesk();
    const add = (kind, fields) => {
        const lengths = fields.map((field) => (field ? field.end - field.from : 'none')).join(':');
        parts.push((0,external_node_crypto_.hash)('sha256', desk(`${kind}:${lengths}:`, fields)));
    };
    return {
        change: ({ resource, change }) => {
            if (doesNothing(resource, change))
                return;
            add('resource', [...pick(resource, ofResource), ...pick(change, ofChange)]);
        },
        output: (name, change) => {
            if (is(change.get('actions'), '["no-op"]'))
                return;
            add('output', [textSpan(name), ...pick(change, ofChange)]);
        },
        setting: (name, piece) => {
            const text = settings.get(name) ?? (0,external_node_crypto_.createHash)('sha256').update(`${name}:`);
            settings.set(name, text.update(piece));
        },
        digest: () => {
            const all = [...parts, ...[...settings.values()].map((text) => text.digest('hex'))];
            return (0,external_node_crypto_.createHmac)('sha256', key).update('plan').update(all.sort().join('\n')).digest('hex');
        },
    };
};
/** Data sources are only read; a resource that stays is of account when it is moved or imported. */
const doesNothing = (resource, change) => {
    const actions = change.get('actions');
    if (is(actions, '["read"]'))
        return true;
    return is(actions, '["no-op"]') && !resource.has('previous_address') && !change.has('importing');
};
const is = (span, text) => span !== undefined && span.bytes.toString('latin1', span.from, span.end) === text;
const pick = (members, keys) => keys.map((key) => members.get(key));
const textSpan = (text) => {
    const bytes = Buffer.from(text);
    return { bytes, from: 0, end: bytes.length };
};
/** Lays a text and what follows it side by side, each time in the same place: a large plan has tens of thousands of them. */
const createDesk = () => {
    let desk = Buffer.alloc(64 * 1024);
    return (text, spans) => {
        const length = spans.reduce((sum, span) => sum + (span ? span.end - span.from : 0), text.length);
        if (desk.length < length)
            desk = Buffer.alloc(length);
        let at = desk.write(text, 'latin1');
        for (const span of spans)
            at += span ? span.bytes.copy(desk, at, span.from, span.end) : 0;
        return desk.subarray(0, length);
    };
};

// EXTERNAL MODULE: ./build/src/terraform/json.js
var json = __webpack_require__(58854);
;// CONCATENATED MODULE: ./build/src/terraform/leftovers/clusters-of-plan.js

/**
 * The clusters that a plan takes away, of one change in it: by their name, and by the tags of subnets, which stay longer.
 * `before` is the resource as it is now.
 */
const clustersOfChange = ({ type, before }) => {
    if (isCluster({ type }))
        return [(0,json/* textIn */.r7)(before, 'name') ?? ''].filter(Boolean);
    if (type !== 'aws_subnet')
        return [];
    const tags = (0,json/* fieldOf */._F)(before, 'tags_all') ?? (0,json/* fieldOf */._F)(before, 'tags');
    return Object.keys(typeof tags === 'object' && tags !== null ? tags : {}).flatMap((name) => {
        const [, cluster] = /^kubernetes\.io\/cluster\/(.+)$/.exec(name) ?? [];
        return cluster === undefined ? [] : [cluster];
    });
};
/** Whether it is a cluster itself, and not only something that is tagged for one. */
const isCluster = ({ type }) => type === 'aws_eks_cluster';

// EXTERNAL MODULE: ./build/src/terraform/plan-change.js
var plan_change = __webpack_require__(35520);
// EXTERNAL MODULE: ./build/src/terraform/plan-entries.js
var plan_entries = __webpack_require__(98726);
;// CONCATENATED MODULE: ./build/src/terraform/plan-entry.js
/** What a change does to a thing, the riskiest first: this is the order of the report. */
const kinds = ['destroy', 'replace', 'forget', 'update', 'import', 'move', 'create', 'read'];

;// CONCATENATED MODULE: ./build/src/terraform/canonical-json.js
const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;
const [comma, colon, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from(',:{}[]');
/**
 * The bytes of a JSON value with its keys in order and without white space. Numbers and texts keep the very characters they
 * were written with: read as numbers, two account or sequence ids above 2^53 would be one.
 */
const canonicalJson = (bytes) => {
    JSON.parse(bytes.toString()); // refuses what is no JSON, which would never end here
    return Buffer.from(rewrite({ bytes, at: 0 }), 'latin1');
};
/** The index after a value that is written in this form already, as Terraform does, or -1 when it is not. */
const afterCanonical = (bytes, at) => {
    const first = bytes[at];
    if (first === openBrace)
        return afterMembers(bytes, at);
    if (first === openBracket)
        return afterElements(bytes, at);
    if (first === quote)
        return afterText(bytes, at);
    return first === undefined || first <= space ? -1 : afterWord(bytes, at);
};
const afterMembers = (bytes, from) => {
    if (bytes[from + 1] === closeBrace)
        return from + 2;
    let before = -1;
    let at = from;
    do {
        const key = at + 1;
        if (bytes[key] !== quote || (before >= 0 && !isBefore(bytes, before, key)))
            return -1;
        before = key;
        at = afterText(bytes, key);
        if (at < 0 || bytes[at] !== colon)
            return -1;
        at = afterCanonical(bytes, at + 1);
        if (at < 0)
            return -1;
    } while (bytes[at] === comma);
    return bytes[at] === closeBrace ? at + 1 : -1;
};
const afterElements = (bytes, from) => {
    if (bytes[from + 1] === closeBracket)
        return from + 2;
    let at = from;
    do {
        at = afterCanonical(bytes, at + 1);
        if (at < 0)
            return -1;
    } while (bytes[at] === comma);
    return bytes[at] === closeBracket ? at + 1 : -1;
};
const afterText = (bytes, from) => {
    for (let at = from + 1; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === quote)
            return at + 1;
        if (byte === backslash)
            at += 1;
    }
    return -1;
};
const afterWord = (bytes, from) => {
    let at = from;
    while (at < bytes.length && !endsWord(bytes[at] ?? 0))
        at += 1;
    return at;
};
const endsWord = (byte) => byte <= space || byte === comma || byte === closeBrace || byte === closeBracket;
/** Whether the text at `one` comes before that at `other`, byte by byte. */
const isBefore = (bytes, one, other) => {
    let step = 1;
    while (bytes[one + step] === bytes[other + step] && bytes[one + step] !== quote)
        step += 1;
    return orderOf(bytes[one + step]) < orderOf(bytes[other + step]);
};
/** A text that ends comes before one that goes on. */
const orderOf = (byte) => (byte === quote ? -1 : (byte ?? 0));
const rewrite = (place) => {
    const first = skipSpace(place);
    if (first === openBrace)
        return `{${rewriteMembers(place).join(',')}}`;
    if (first === openBracket)
        return `[${rewriteElements(place).join(',')}]`;
    return rewriteWord(place);
};
const rewriteMembers = (place) => {
    const members = [];
    place.at += 1;
    while (skipSpace(place) !== closeBrace && place.at < place.bytes.length) {
        const key = rewriteWord(place);
        skipSpace(place);
        place.at += 1;
        members.push({ key, value: rewrite(place) });
        if (skipSpace(place) === comma)
            place.at += 1;
    }
    place.at += 1;
    const inOrder = members.sort((one, other) => (one.key.slice(0, -1) < other.key.slice(0, -1) ? -1 : 1));
    return inOrder.map(({ key, value }) => `${key}:${value}`);
};
const rewriteElements = (place) => {
    const elements = [];
    place.at += 1;
    while (skipSpace(place) !== closeBracket && place.at < place.bytes.length) {
        elements.push(rewrite(place));
        if (skipSpace(place) === comma)
            place.at += 1;
    }
    place.at += 1;
    return elements;
};
/** A byte a character, so that nothing is decoded and the order is that of bytes. */
const rewriteWord = (place) => {
    const { bytes, at } = place;
    const end = bytes[at] === quote ? afterText(bytes, at) : afterWord(bytes, at);
    place.at = end < 0 ? bytes.length : end;
    return bytes.toString('latin1', at, place.at);
};
const skipSpace = (place) => {
    while (place.at < place.bytes.length && (place.bytes[place.at] ?? 0) <= space)
        place.at += 1;
    return place.bytes[place.at];
};

// EXTERNAL MODULE: ./build/src/terraform/json-bytes.js
var json_bytes = __webpack_require__(96336);
// EXTERNAL MODULE: ./build/src/terraform/plan-window.js
var plan_window = __webpack_require__(34860);
;// CONCATENATED MODULE: ./build/src/terraform/plan-members.js





/** One walk over the bytes, for what is told of a change and for its fingerprint. */
const elementIn = (bytes) => {
    const element = { resource: new Map(), change: new Map() };
    plan_members_afterMembers({ bytes, from: 0, members: element.resource, inner: element.change });
    return element;
};
/** The members of an object; none where there is no object. */
const membersIn = (bytes) => {
    const members = new Map();
    plan_members_afterMembers({ bytes, from: 0, members });
    return members;
};
/** What is told of a change at once; of a large plan the most values are never decoded. */
const headlineOf = ({ resource, change }) => (0,plan_change/* readResourceChange */.D$)({ ...decoded(resource, fieldsOfHeadline), change: decoded(change, fieldsOfDoing) });
const fieldsOfHeadline = ['address', 'previous_address', 'deposed', 'type', 'action_reason'];
const fieldsOfDoing = ['actions', 'before_sensitive', 'after_sensitive', 'replace_paths', 'importing'];
/** A change with its values. */
const changeOf = (members) => (0,plan_change/* readChange */.pm)(decoded(members, members.keys()));
const valueIn = (members, key) => {
    const span = members.get(key);
    return span && (0,json/* parseExactly */.Ab)(span.bytes.toString('utf8', span.from, span.end));
};
const decoded = (members, keys) => {
    const values = {};
    for (const key of keys)
        values[key] = valueIn(members, key);
    return values;
};
const [plan_members_comma, plan_members_quote, plan_members_openBrace] = Buffer.from(',"{');
/** Finds the members of the object that begins at `from`, and those of its change, and returns the index after it. */
const plan_members_afterMembers = ({ bytes, from, members, inner }) => {
    members.clear();
    if (bytes[from] !== plan_members_openBrace)
        return afterValue(bytes, from);
    let at = (0,json_bytes/* afterSpace */.dS)(bytes, from + 1);
    while (bytes[at] === plan_members_quote) {
        const keyEnd = afterValue(bytes, at);
        const key = keyIn(bytes, at, keyEnd);
        const value = (0,json_bytes/* afterSpace */.dS)(bytes, (0,json_bytes/* afterSpace */.dS)(bytes, keyEnd) + 1);
        if (inner && key === 'change')
            at = plan_members_afterMembers({ bytes, from: value, members: inner });
        else
            at = afterMember({ bytes, from: value, members }, key);
        at = (0,json_bytes/* afterSpace */.dS)(bytes, at);
        if (bytes[at] === plan_members_comma)
            at = (0,json_bytes/* afterSpace */.dS)(bytes, at + 1);
    }
    return at + 1;
};
/** All keys that are asked for are plain. */
const keyIn = (bytes, from, end) => {
    const key = bytes.toString('latin1', from + 1, end - 1);
    return key.includes('\\') ? String(JSON.parse(bytes.toString('utf8', from, end))) : key;
};
const afterMember = ({ bytes, from, members }, key) => {
    const end = afterCanonical(bytes, from);
    if (end > 0) {
        members.set(key, { bytes, from, end });
        return end;
    }
    const other = afterValue(bytes, from);
    const canonical = canonicalJson(bytes.subarray(from, other));
    members.set(key, { bytes: canonical, from: 0, end: canonical.length });
    return other;
};
const afterValue = (bytes, from) => {
    const end = (0,json_bytes/* walkOver */._p)(bytes, from, (0,json_bytes/* newWalk */.C8)());
    if (end < 0)
        throw (0,plan_window/* cutOff */.q)();
    return end;
};

// EXTERNAL MODULE: ./build/src/terraform/scan-plan.js
var scan_plan = __webpack_require__(57545);
;// CONCATENATED MODULE: ./build/src/terraform/read-plan.js









/** No report has room for more characters of attributes; of each kind, so that a thousand creates hide no destroy. */
const roomForAttributes = 250_000;
/**
 * Reads the pieces of `terraform show -json` once. Of each change only its line in the report is kept, so that the memory
 * depends on the number of changes and not on the size of the plan.
 */
const readPlan = async (chunks, fingerprintKey) => {
    const fingerprint = fingerprintKey && createFingerprint(fingerprintKey);
    const rooms = new Map();
    const roomOf = (group) => {
        const room = rooms.get(group) ?? openRoom();
        rooms.set(group, room);
        return room;
    };
    const changes = [];
    const drift = [];
    const outputs = [];
    const clusters = new Set();
    const own = new Set();
    let unchanged = 0;
    const head = await (0,scan_plan/* scanPlan */.x)(chunks, {
        unchanged: () => {
            unchanged += 1;
        },
        change: (bytes) => {
            const element = elementIn(bytes);
            const headline = headlineOf(element);
            const kind = (0,plan_entries/* kindOf */.I)(headline);
            for (const cluster of kind === 'destroy' ? clustersOf(headline, element) : []) {
                clusters.add(cluster);
                if (isCluster(headline))
                    own.add(cluster);
            }
            fingerprint?.change(element);
            if (kind === undefined)
                unchanged += 1;
            else
                changes.push((0,plan_entries/* entryOf */.Ms)(headline, kind, () => roomOf(kind)(() => changeOf(element.change))));
        },
        drift: (bytes) => {
            const resource = (0,plan_change/* readResourceChange */.D$)((0,json/* parseExactly */.Ab)(bytes.toString()));
            if (isDrift(resource))
                drift.push((0,plan_entries/* driftEntryOf */.Z0)(resource, () => roomOf('drift')(() => resource.change)));
        },
        setting: (key, piece) => fingerprint?.setting(key, piece),
        output: (name, bytes) => {
            const members = membersIn(bytes);
            fingerprint?.output(name, members);
            const entry = (0,plan_entries/* outputEntryOf */.$X)(name, changeOf(members));
            if (entry)
                outputs.push(entry);
        },
    });
    return {
        ...head,
        changes: byRisk(changes),
        counts: countKinds(changes),
        unchanged,
        drift: drift.sort(byAddress),
        outputs: outputs.sort(byAddress),
        clusters: [...clusters].sort(),
        clustersOutside: [...clusters].filter((cluster) => !own.has(cluster)).sort(),
        fingerprint: fingerprint?.digest() ?? '',
    };
};
/** After a first apply providers give back `{}` where there was nothing: that is nobody's doing. */
const isDrift = ({ change }) => change.actions.includes('delete') || (0,differences/* differences */.tX)(change).attributes.length > 0;
const clustersOf = ({ type }, { change }) => clustersOfChange({ type, before: valueIn(change, 'before') });
const openRoom = () => {
    let room = roomForAttributes;
    return (decode) => {
        if (room <= 0)
            return { attributes: [], more: undefined };
        const shown = (0,differences/* differences */.tX)(decode());
        for (const { path, before, after } of shown.attributes)
            room -= path.length + before.length + after.length;
        return shown;
    };
};
const byAddress = (one, other) => one.address < other.address ? -1 : Number(one.address > other.address);
const byRisk = (entries) => kinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind).sort(byAddress));
const countKinds = (entries) => {
    const counts = { destroy: 0, replace: 0, forget: 0, update: 0, import: 0, move: 0, create: 0, read: 0 };
    for (const { kind } of entries)
        counts[kind] += 1;
    return counts;
};

;// CONCATENATED MODULE: ./build/src/terraform/read-meaning.js


const readMeaning = async ({ chunks, mode, keys, controllers, approved }) => {
    const { key, mark } = await keys.forFingerprints(approved?.fingerprint);
    const read = await readPlan(chunks, key);
    const [clusters, outside] = mode === 'destroy' ? [read.clusters, read.clustersOutside] : [[], []];
    const controlled = approved?.controlled ?? { clusters, leftovers: await controllers.find(clusters, outside) };
    const fingerprint = `${mark}${(0,leftover/* withLeftovers */.hr)(read.fingerprint, controlled.leftovers, key)}`;
    return { summary: { ...read, fingerprint }, controlled };
};


/***/ }),

/***/ 42257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ openSeal),
/* harmony export */   YM: () => (/* binding */ readBinding),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);
/* harmony import */ var _plan_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35520);



const magic = 'slipway sealed plan 1\n';
const nonceBytes = 12;
const tagBytes = 16;
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
/**
 * Encrypts a saved plan with AES-256-GCM. What it is bound to stands before it in clear, so that a person can read it, and
 * is authenticated with it: line one says what this is, line two holds the header as JSON, then come nonce, text and tag.
 */
const seal = async ({ plan, manifest }, binding, keys) => {
    const { key, recipe } = await keys.forSeal();
    const header = Buffer.from(`${magic}${JSON.stringify({ key: recipe, binding: written(binding, key) })}\n`);
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(nonceBytes);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(header);
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
    refuseDiffering({ binding, wanted: { ...expected }, isMeant: (name) => !hashed.has(name) });
    const key = await keys.forOpening(recipe);
    if (key === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('rejected', `the plan was sealed with ${recipe.kind === 'kms' ? 'a KMS key' : 'a passphrase'}, and seal-key holds another kind. Give the seal-key that the plan was made with`);
    }
    const text = decrypt({ header, rest, key });
    if (text === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('rejected', 'the sealed plan cannot be opened: it was changed after it was sealed, or seal-key is not the one that it was made with. Plan again, and apply that');
    }
    // What is hashed differs under a wrong key as well: that is no reason to name.
    refuseDiffering({ binding, wanted: { ...written(expected, key) }, isMeant: (name) => hashed.has(name) });
    const end = 4 + text.readUInt32BE(0);
    return { manifest: (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(JSON.parse(text.toString('utf8', 4, end))), plan: text.subarray(end) };
};
/** What a seal says it is bound to, before anything of it is verified: for a message, never for a decision. */
const readBinding = (file) => readHeader(file).binding;
const written = (binding, key) => {
    const keyed = ([name, value]) => hashed.has(name) ? [name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(`${name}\n${value}`).digest('hex')] : [name, value];
    return { ...binding, ...Object.fromEntries(Object.entries(binding).map(keyed)) };
};
const refuseDiffering = ({ binding, wanted, isMeant }) => {
    const differing = Object.entries(names).filter(([name]) => isMeant(name) && binding[name] !== wanted[name]);
    if (differing.length === 0)
        return;
    const reasons = differing.map(([name, words]) => differenceOf({ name, words, was: binding[name], is: wanted[name] }));
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('rejected', `the plan was not made for this: ${reasons.join('; ')}. Plan again, and apply that`);
};
const differenceOf = ({ name, words, was = '', is = '' }) => hashed.has(name) ? `its ${words} changed` : `its ${words} is ${JSON.stringify(was)}, here it is ${JSON.stringify(is)}`;
const readHeader = (file) => {
    const end = file.indexOf('\n', magic.length) + 1;
    const isOurs = file.subarray(0, magic.length).equals(Buffer.from(magic));
    const fields = isOurs && end > 0 ? parsed(file.toString('utf8', magic.length, end)) : {};
    const recipe = recipeOf(fields.key);
    if (recipe === undefined || file.length < end + nonceBytes + tagBytes) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('rejected', 'the file is no sealed plan, or only a part of one: give the file that terraform-plan wrote');
    }
    const binding = Object.entries((0,_plan_change_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields.binding)).map(([name, value]) => [name, (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value) ?? '']);
    return { header: file.subarray(0, end), recipe, binding: Object.fromEntries(binding), rest: file.subarray(end) };
};
const parsed = (text) => {
    try {
        return (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(JSON.parse(text));
    }
    catch {
        return {};
    }
};
const recipeOf = (value) => {
    const { kind, salt, key, wrapped } = (0,_plan_change_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
    if (kind === 'scrypt' && typeof salt === 'string')
        return { kind, salt };
    return kind === 'kms' && typeof key === 'string' && typeof wrapped === 'string' ? { kind, key, wrapped } : undefined;
};
const decrypt = ({ header, rest, key }) => {
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, rest.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(header).setAuthTag(rest.subarray(-tagBytes));
    try {
        return Buffer.concat([decipher.update(rest.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 75453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stateIdOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58854);

/** Which state it is, of `terraform state pull`: its lineage, and how often it was written. A plan is good for one alone. */
const stateIdOf = (state) => {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(state);
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'lineage') ?? ''}/${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(value, 'serial') ?? ''}`;
};


/***/ })

};
