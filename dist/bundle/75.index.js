export const id = 75;
export const ids = [75];
export const modules = {

/***/ 80075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUpImages: () => (/* binding */ cleanUpImages),
/* harmony export */   privateDirectories: () => (/* binding */ privateDirectories)
/* harmony export */ });
/* harmony import */ var _images_docker_remove_private_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1735);

/** The state that names the folders with a login or a secret. */
const privateDirectories = 'private-directories';
/** The post step of whatever works with images: takes away what a run that was killed has left. It loads nothing else. */
const cleanUpImages = (state) => (0,_images_docker_remove_private_js__WEBPACK_IMPORTED_MODULE_0__/* .removePrivate */ .W)(state(privateDirectories));


/***/ }),

/***/ 52742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createDockerConfig),
  n: () => (/* binding */ removeDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/images/docker/merge-docker-config.js


/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const mergeDockerConfig = (user, login) => {
    const config = parse(user);
    if (login === undefined)
        return JSON.stringify(config, null, 2);
    const { host, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const auths = { ...(0,json/* fieldsOf */.Pf)(config.auths), [host]: { auth } };
    // A credential helper would be asked instead of `auths`; an empty one for this host means: look into this file.
    const helped = config.credsStore !== undefined || host in (0,json/* fieldsOf */.Pf)(config.credHelpers);
    const credHelpers = helped ? { credHelpers: { ...(0,json/* fieldsOf */.Pf)(config.credHelpers), [host]: '' } } : {};
    return JSON.stringify({ ...config, auths, ...credHelpers }, null, 2);
};
const parse = (text) => {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if ((0,json/* isRecord */.u4)(config))
            return config;
    }
    catch {
        // Said below: the parser's own words would quote what may be a secret.
    }
    throw new failure/* Failure */.H('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker/docker-config.js





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
        throw new failure/* Failure */.H('invalid-input', `cannot read Docker's own configuration, ${path}: let this user read it, or point DOCKER_CONFIG to another folder`, { cause: error });
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


/***/ }),

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ removePrivate)
/* harmony export */ });
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52742);

/** Removes folders that were heard of, one a line. */
const removePrivate = async (directories) => {
    await Promise.all(directories.split('\n').filter(Boolean).map(_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .removeDockerConfig */ .n));
};


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there: under a name that is too long for any file, nothing ever is. */
const isMissing = (error) => error instanceof Error && 'code' in error && missing.some((code) => code === error.code);
const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];


/***/ })

};
