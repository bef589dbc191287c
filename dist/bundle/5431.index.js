export const id = 5431;
export const ids = [5431];
export const modules = {

/***/ 73967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73563);
/* harmony import */ var _argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91722);
/* harmony import */ var _argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90882);



const name = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const inputs = {
    drill: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the name of a drill, such as `oom-kill`', name),
    'argocd-server': _argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .argocdServer */ .AB,
    ..._argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logInInputs */ .H,
    project: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)('the name of a project', name),
    timeout: _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
    'ca-certificate': (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_argocd_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .caCertificate */ .WY),
};
/** What only several inputs together show. */
const check = (input) => (0,_argocd_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logInMistakes */ .Z)(input);


/***/ }),

/***/ 35431:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73967);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37462);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(1300), __webpack_require__.e(507)]).then(__webpack_require__.bind(__webpack_require__, 14930));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'argocd-drill',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z,
    run: async (input, runner) => (await wiring()).wire(input, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 37462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
const outputs = ['outcome', 'reason', 'report'];


/***/ }),

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

/***/ 22995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ serverUrl)
/* harmony export */ });
/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
const serverUrl = (server) => (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/(?<!\/)\/+$/, '');


/***/ })

};
