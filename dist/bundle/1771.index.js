export const id = 1771;
export const ids = [1771];
export const modules = {

/***/ 21996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/** ECR tells of at most 100 images at once, and one of them is ours. */
const mostTags = 99;
/** Mistakes that only several inputs together show. */
const check = (input) => {
    const prebuilt = input['oci-layout'] !== undefined;
    const builds = [
        ['file', input.file],
        ['target', input.target],
        ['builder', input.builder],
        ['build-args', input['build-args'][0]?.name],
        ['secrets', input.secrets[0]?.id],
        ['secret-files', input['secret-files'][0]?.id],
        ['build-contexts', input['build-contexts'][0]?.name],
        ['labels', input.labels[0]?.name],
        ['cache-ref', input['cache-ref']],
        ['provenance', input.provenance === 'none' ? undefined : input.provenance],
        ['sbom', input.sbom ? 'true' : undefined],
        ['paths', input.paths[0]],
        ['fingerprint', input.fingerprint],
        ['base-images', input['base-images'][0]?.reference],
    ];
    return [
        ...builds.flatMap(([name, value]) => prebuilt && value !== undefined ? [`${name}: should be empty with oci-layout, which is built already`] : []),
        ...(prebuilt && input.rebuild === 'always'
            ? ['rebuild: should be `if-changed` with oci-layout, which is built already']
            : []),
        ...(input.fingerprint !== undefined && input.rebuild === 'always'
            ? ['rebuild: should be `if-changed` with fingerprint, which says what to build: give rebuild to select-services']
            : []),
        ...ofGate(input),
        ...(input.engine === 'docker' && input.builder !== undefined
            ? ['builder: should be empty with engine `docker`: a builder is an instance of buildx']
            : []),
        ...(input['cache-ref'] !== undefined && input.cache !== 'registry'
            ? ['cache-ref: should be empty unless cache is `registry`']
            : []),
        ...repeatedIds(input),
        ...(input.tags.length > mostTags
            ? [`tags: should be at most ${mostTags}, but there are ${input.tags.length}`]
            : []),
    ];
};
const ofGate = (input) => input['scan-gate'] === 'none' && input['scan-baseline'] !== undefined
    ? ['scan-baseline: should be empty without a scan-gate']
    : [];
const repeatedIds = ({ secrets, 'secret-files': files }) => {
    const ids = [...secrets, ...files].map(({ id }) => id);
    const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return repeated.map((id) => `secrets: \`${id}\` is given more than once, with secret-files counted: give it once`);
};


/***/ }),

/***/ 4619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41432);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _image_readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46553);



const tag = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('a tag a line, such as `v1`, not beginning with `src-`, `img-` or `scan-`, which are ours', (raw) => {
    const bare = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(raw) ? raw : (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(raw)?.tag;
    return bare === undefined || /^(?:src|img|scan)-/.test(bare) ? undefined : raw;
});
const inputs = {
    repository: _image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .ecrRepository */ .BK,
    name: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    context: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    file: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae),
    target: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    'build-args': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildArgument */ .MV),
    secrets: { ...(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSecret */ .Xu), secret: true },
    'secret-files': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .secretFile */ .pb),
    'build-contexts': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildContext */ .gC),
    labels: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf),
    platforms: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .someOf */ .yU)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD)),
    paths: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn,
    tags: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(tag),
    engine: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('auto', 'buildx', 'docker'),
    builder: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    'oci-layout': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae),
    fingerprint: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintTag */ .bN),
    'base-images': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .baseImage */ .fF),
    push: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc,
    cache: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('registry', 'gha', 'none'),
    'cache-ref': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheReference */ .Kh),
    provenance: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('none', 'min', 'max'),
    sbom: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc,
    'create-repository': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('never', 'if-missing'),
    rebuild: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('if-changed', 'always'),
    'scan-gate': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('none', 'critical', 'high', 'medium'),
    'scan-baseline': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .imageDigest */ .Wf),
    'scan-timeout': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    timeout: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'aws-region': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRegionName */ .zl),
    'registry-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsAccount */ .fX),
    'role-to-assume': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRole */ .oQ),
};


/***/ }),

/***/ 41771:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _check_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21996);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4619);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48442);




// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(9863), __webpack_require__.e(977), __webpack_require__.e(6991), __webpack_require__.e(3514), __webpack_require__.e(6198), __webpack_require__.e(8156)]).then(__webpack_require__.bind(__webpack_require__, 57869));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'ecr-build-push',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _check_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z,
    run: async (input, runner) => (await wiring()).wire(input, runner),
    cleanUp: async (state) => (await __webpack_require__.e(/* import() */ 75).then(__webpack_require__.bind(__webpack_require__, 80075))).cleanUpImages(state),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 48442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = ['outcome', 'reason', 'tag', 'digest', 'image', 'image-json'];


/***/ }),

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


/***/ })

};
