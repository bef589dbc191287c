export const id = 9171;
export const ids = [9171];
export const modules = {

/***/ 46553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ ecrRepository),
/* harmony export */   Kh: () => (/* binding */ cacheReference),
/* harmony export */   MV: () => (/* binding */ buildArgument),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   Wf: () => (/* binding */ imageDigest),
/* harmony export */   Xu: () => (/* binding */ buildSecret),
/* harmony export */   bN: () => (/* binding */ fingerprintTag),
/* harmony export */   fF: () => (/* binding */ baseImage),
/* harmony export */   fX: () => (/* binding */ awsAccount),
/* harmony export */   gC: () => (/* binding */ buildContext),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   oQ: () => (/* binding */ awsRole),
/* harmony export */   pb: () => (/* binding */ secretFile),
/* harmony export */   sy: () => (/* binding */ ecrImage),
/* harmony export */   zl: () => (/* binding */ awsRegionName)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);


const ecrRepository = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('an ECR repository without a host, such as `shop/quote`', /^(?=.{2,256}$)(?!\d{12}\.dkr[.-]ecr)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const buildArgument = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('NAME=value', (raw) => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const fingerprintTag = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('a tag of select-services, `src-` and 16 hex digits', /^src-[0-9a-f]{16}$/);
const baseImage = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('reference=digest, as select-services gives it', (raw) => {
    const [, reference, resolved] = /^([^=\s]+)=(\S+)$/.exec(raw) ?? [];
    return reference === undefined || resolved === undefined ? undefined : { reference, resolved };
});
const buildContext = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('name=folder or name=address', (raw) => {
    const [, name, value] = /^([\w./:-]+?)=(.+)$/.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const label = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('name=value', (raw) => {
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
const secretFile = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('id=path', (raw) => {
    const read = idAndRest(raw);
    return read && 'value' in _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.read(read.rest) ? { id: read.id, path: read.rest } : undefined;
});
const cacheReference = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('`repository` or `repository:tag`, with or without a host', (raw) => (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(raw)?.digest === undefined && (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(raw) !== undefined ? raw : undefined);
const platform = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('a platform a line, such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/);
const awsRegionName = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/);
const awsRole = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the ARN of a role, such as `arn:aws:iam::123456789012:role/build`', /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const awsAccount = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the 12 digits of an AWS account', /^\d{12}$/);
const imageDigest = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('a digest, `sha256:` and 64 hex digits', /^sha256:[0-9a-f]{64}$/);
/** An image in ECR by its digest; the account and the region are those that its host names. */
const ecrImage = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`', (raw) => {
    const { repository: address = '', digest } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(raw) ?? {};
    const [, account, region, repository] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[^/]+\/(.+)$/.exec(address) ?? [];
    if (account === undefined || region === undefined || repository === undefined || digest === undefined)
        return undefined;
    return { account, region, repository, digest, reference: raw };
});


/***/ }),

/***/ 92835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _terraform_readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57460);


const inputs = {
    ..._terraform_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .stackInputs */ .m7,
    issue: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc,
    'fail-on': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('never', 'drift', 'any'),
    token: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalToken */ .A,
};
/** Mistakes that only several inputs together show. */
const check = (input) => [
    ...(0,_terraform_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStack */ .hM)(input),
    ...(input.issue && input.token === undefined ? ['token: should be set where issue is `true`, but it is empty'] : []),
];


/***/ }),

/***/ 29171:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92835);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53138);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(9863), __webpack_require__.e(8815), __webpack_require__.e(565), __webpack_require__.e(3944), __webpack_require__.e(8577), __webpack_require__.e(5834)]).then(__webpack_require__.bind(__webpack_require__, 55834));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'terraform-drift',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z,
    run: async (input, runner) => (await wiring()).wire(input, runner),
    cleanUp: async (state, runner) => (await wiring()).cleanUp(state, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 53138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = ['outcome', 'reason', 'report'];


/***/ }),

/***/ 57460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ sealKey),
/* harmony export */   hM: () => (/* binding */ checkStack),
/* harmony export */   m7: () => (/* binding */ stackInputs)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _terraform_sealing_seal_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30231);
/* harmony import */ var _image_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46553);



/** A name of stacks.yaml. */
const stackName = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the name of a stack, such as `cluster`', /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i);
/** The inputs by which each action of Terraform is told what to work on, and with what. */
const stackInputs = {
    stack: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(stackName),
    directory: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae),
    'stacks-file': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    terraform: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    'lock-timeout': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    timeout: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'aws-region': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .awsRegionName */ .zl),
    'role-to-assume': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .awsRole */ .oQ),
};
/** What plans are sealed with. The name of a KMS key is no secret, and messages name it. */
const sealKey = {
    ...(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('a long random secret, or `kms:` and the ARN of a KMS key or of its alias', _terraform_sealing_seal_key_js__WEBPACK_IMPORTED_MODULE_1__/* .readSealKey */ .L0),
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


/***/ }),

/***/ 41432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   FP: () => (/* binding */ parseImageJson),
/* harmony export */   LF: () => (/* binding */ formatImageJson),
/* harmony export */   aQ: () => (/* binding */ shortPin),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

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
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
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


/***/ }),

/***/ 30231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Jb: () => (/* binding */ otherKind),
/* harmony export */   L0: () => (/* binding */ readSealKey),
/* harmony export */   nh: () => (/* binding */ passphraseKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


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
        const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('base64');
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
const otherKind = (made, given) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('rejected', `the approved fingerprint was made with ${made}, and seal-key is ${given}. Give the seal-key that the plan was made with`);
const derive = (passphrase, salt) => new Promise((resolve, reject) => {
    (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
});


/***/ })

};
