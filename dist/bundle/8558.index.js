export const id = 8558;
export const ids = [8558];
export const modules = {

/***/ 91722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ logInInputs),
/* harmony export */   Z: () => (/* binding */ logInMistakes)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);

/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
const logInInputs = {
    'argocd-token': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalToken */ .A,
    'argocd-auth': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('auto', 'token', 'github-oidc'),
    'oidc-connector': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    'oidc-audience': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
};
const logInMistakes = (input) => input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : [];


/***/ }),

/***/ 90882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ argocdServer),
/* harmony export */   FG: () => (/* binding */ waitInputs),
/* harmony export */   O0: () => (/* binding */ applicationMistakes),
/* harmony export */   WY: () => (/* binding */ caCertificate),
/* harmony export */   pE: () => (/* binding */ waitOf),
/* harmony export */   y: () => (/* binding */ applicationInputs)
/* harmony export */ });
/* harmony import */ var _argocd_server_server_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22995);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);


const argocdServer = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('the address of Argo CD, such as `https://argocd.example.com`, without a user or a query', (raw) => {
    const url = (0,_argocd_server_server_url_js__WEBPACK_IMPORTED_MODULE_1__/* .serverUrl */ .V)(raw);
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url))
        return undefined;
    const { hostname, username, password, search, hash } = new URL(url);
    return hostname === '' || username + password + search + hash !== '' ? undefined : url;
});
const argocdApplication = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('an application, as `name` or `namespace/name`', (raw) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined);
const caCertificate = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .shaped */ .e9)('a certificate in PEM form', (raw) => /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined);
/** The inputs that say which applications are waited for, and how. */
const applicationInputs = {
    applications: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(argocdApplication),
    selector: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    project: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
};
const waitInputs = {
    sync: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('never', 'if-needed'),
    'detect-timeout': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'sync-timeout': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0),
    'degraded-grace': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'stable-for': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
};
const applicationMistakes = ({ applications, selector }) => applications.length > 0 && selector !== undefined ? ['selector: should be empty where applications names them'] : [];
/** The wait that the inputs ask for, as far as it is not what is waited for. */
const waitOf = (input) => ({
    applications: input.applications,
    selector: input.selector,
    project: input.project,
    sync: input.sync,
    detectTimeoutMilliseconds: input['detect-timeout'],
    syncTimeoutMilliseconds: input['sync-timeout'],
    degradedGraceMilliseconds: input['degraded-grace'],
    stableForMilliseconds: input['stable-for'],
});


/***/ }),

/***/ 99598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91722);
/* harmony import */ var _argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90882);
/* harmony import */ var _image_readers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46553);
/* harmony import */ var _manifests_mistakes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74809);
/* harmony import */ var _manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26674);






const inputs = {
    repository: _image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRepository */ .BK,
    name: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    context: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    file: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae),
    'build-args': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .buildArgument */ .MV),
    platforms: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .someOf */ .yU)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .platform */ .iD)),
    'oci-layout': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae),
    'aws-region': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .awsRegionName */ .zl),
    'registry-id': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .awsAccount */ .fX),
    'role-to-assume': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_image_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .awsRole */ .oQ),
    'manifests-repository': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestsRepository */ .Td),
    'manifests-branch': _manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .branch */ .tk,
    'manifests-files': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .glob */ .TI),
    'image-paths': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(_manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .imagePath */ .d0),
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .accessInputs */ ._H,
    'source-token': _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalToken */ .A,
    ..._manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .orderInputs */ .Ac,
    author: _manifests_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .author */ .cy,
    'argocd-server': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .argocdServer */ .AB),
    ..._argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logInInputs */ .H,
    ..._argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationInputs */ .y,
    ..._argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .waitInputs */ .FG,
    'ca-certificate': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .caCertificate */ .WY),
    timeout: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'on-failure': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('report', 'rollback'),
};
/** A part that is asked for must have all it needs; what belongs to a part that is not asked for is a mistake. */
const check = (input) => {
    const files = input['manifests-files'].length > 0;
    const manifests = input['manifests-repository'] !== undefined;
    const argocd = input['argocd-server'] !== undefined;
    const credential = ['manifests-token', 'manifests-app-client-id', 'ssh-key'].find((name) => input[name] !== undefined);
    const layout = input['oci-layout'] !== undefined;
    const wrong = [
        [manifests && !files, 'manifests-files: should hold at least one line with manifests-repository, but it is empty'],
        [!manifests && files, 'manifests-repository: should be set with manifests-files, but it is empty'],
        [argocd && !manifests, 'manifests-repository: should be set with argocd-server, but it is empty'],
        [layout && input.file !== undefined, 'file: should be empty with oci-layout, which is built already'],
        [layout && input['build-args'].length > 0, 'build-args: should be empty with oci-layout, which is built already'],
        [!manifests && credential !== undefined, `manifests-repository: should be set with ${credential}, but it is empty`],
        [
            !manifests && input['image-paths'].length > 0,
            'manifests-repository: should be set with image-paths, but it is empty',
        ],
        [
            !manifests && input['release-hold'].length > 0,
            'manifests-repository: should be set with release-hold, but it is empty',
        ],
        [!argocd && input['argocd-token'] !== undefined, 'argocd-server: should be set with argocd-token, but it is empty'],
        [
            !argocd && input['on-failure'] === 'rollback',
            'argocd-server: should be set with on-failure `rollback`, but it is empty',
        ],
        [!argocd && input.applications.length > 0, 'argocd-server: should be set with applications, but it is empty'],
        [!argocd && input.selector !== undefined, 'argocd-server: should be set with selector, but it is empty'],
    ];
    return [
        ...wrong.flatMap(([is, mistake]) => (is ? [mistake] : [])),
        ...(0,_argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logInMistakes */ .Z)(input),
        ...(0,_argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationMistakes */ .O0)(input),
        ...(0,_manifests_mistakes_js__WEBPACK_IMPORTED_MODULE_5__/* .accessMistakes */ .m)(input),
    ];
};


/***/ }),

/***/ 58558:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99598);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1485);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(9863), __webpack_require__.e(977), __webpack_require__.e(565), __webpack_require__.e(6991), __webpack_require__.e(9530), __webpack_require__.e(5549), __webpack_require__.e(3514), __webpack_require__.e(1300), __webpack_require__.e(4853), __webpack_require__.e(6198), __webpack_require__.e(8799)]).then(__webpack_require__.bind(__webpack_require__, 28799));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'deliver',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z,
    run: async (input, runner) => (await wiring()).wire(input, runner),
    cleanUp: async (state, runner) => (await wiring()).cleanUp(state, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = [
    'outcome',
    'reason',
    'image',
    'image-json',
    'digest',
    'commit',
    'rollback-commit',
    'report',
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


/***/ }),

/***/ 22995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ serverUrl)
/* harmony export */ });
/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
const serverUrl = (server) => (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/(?<!\/)\/+$/, '');


/***/ })

};
