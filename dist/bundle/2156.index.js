export const id = 2156;
export const ids = [2156];
export const modules = {

/***/ 26392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _image_readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46553);
/* harmony import */ var _manifests_mistakes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74809);
/* harmony import */ var _manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26674);




const inputs = {
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsInputs */ .Md,
    'image-paths': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .imagePath */ .d0),
    commit: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the id of a commit, of at least 7 hex digits', /^[0-9a-f]{7,64}$/)),
    services: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn,
    'verify-images': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc,
    'aws-region': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRegionName */ .zl),
    'registry-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsAccount */ .fX),
    'role-to-assume': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRole */ .oQ),
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryInputs */ .Uh,
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .commitInputs */ .J8,
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .writeInputs */ .zl,
};
/** What only several inputs together show. */
const check = (input) => {
    const aws = ['aws-region', 'registry-id', 'role-to-assume'].filter((name) => input[name] !== undefined);
    return [
        ...(0,_manifests_mistakes_js__WEBPACK_IMPORTED_MODULE_3__/* .accessMistakes */ .m)(input),
        ...(input.commit === undefined && input.services.length === 0
            ? ['commit: should be set, or services should name what to roll back, but both are empty']
            : []),
        ...(input['verify-images']
            ? []
            : aws.map((name) => `${name}: should be empty without verify-images, which alone asks AWS`)),
    ];
};


/***/ }),

/***/ 2156:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26392);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51979);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(9863), __webpack_require__.e(565), __webpack_require__.e(9530), __webpack_require__.e(5549), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 64924));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'gitops-rollback',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z,
    run: async (input, runner) => (await wiring()).wire(input, runner),
    cleanUp: async (state, runner) => (await wiring()).cleanUp(state, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 51979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = [
    'outcome',
    'reason',
    'commit',
    'images',
    'results',
    'pull-request-number',
    'pull-request-url',
    'timeline',
    'summary',
];


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


/***/ })

};
