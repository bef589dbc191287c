export const id = 1148;
export const ids = [1148];
export const modules = {

/***/ 1418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ check),
  QL: () => (/* binding */ inputs_inputs),
  cq: () => (/* binding */ isOrdered)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/gitops/places/wanted.js

const wanted_forms = 'image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`';
/** Reads one line of `images`; a string says what is wrong with it. A name alone has neither a tag nor a digest. */
const parseWanted = (line) => {
    if (line.startsWith('{'))
        return fromImageJson(line);
    if (isName(line) && (0,image_reference/* parseReference */.F2)(line)?.repository === line)
        return { name: line };
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(equals, 0));
    const value = line.slice(equals + 1);
    if (!isName(name) || value === '') {
        return `should be ${wanted_forms}, but it holds ${JSON.stringify(line)}${asAssignment(line)}`;
    }
    const [image = '', digest, ...more] = value.split('@');
    if (more.length > 0 || (digest !== undefined && !(0,image_reference/* isDigest */.Bc)(digest))) {
        return `${JSON.stringify(line)} has a digest that is not sha256: and 64 hex digits. Give the whole digest`;
    }
    const named = nameAndTag(image);
    if (named === undefined)
        return `${JSON.stringify(line)} has no image tag after the "="; it should be ${wanted_forms}`;
    if (named.tag === undefined && digest === undefined)
        return `${JSON.stringify(line)} gives neither a tag nor a digest`;
    return { name, ...named, ...(digest === undefined ? {} : { digest }) };
};
/** argocd-health takes references, so a reference is what one has at hand. */
const asAssignment = (line) => {
    const { repository, tag, digest } = (0,image_reference/* parseReference */.F2)(line) ?? { repository: '' };
    const pin = `${tag ?? ''}${digest === undefined ? '' : `@${digest}`}`;
    return pin === '' ? '' : `; write ${JSON.stringify(`${repository}=${pin}`)}`;
};
/** kustomize takes any word for a name; none of these can be in one that is found, or in a trailer. */
const isName = (text) => /^[^\s=@{}$]+$/.test(text);
const fromImageJson = (line) => {
    const image = (0,image_reference/* parseImageJson */.FP)(line);
    if (typeof image === 'string')
        return `image-json ${image}: ${line.slice(0, 200)}`;
    const { name, repository, tag, digest } = image;
    if (!isName(name))
        return `image-json has "name" ${JSON.stringify(name)}, which is not the name of an image`;
    return { name, repository, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) };
};
/** `tag`, `newName:tag`, `newName` (it has a slash) or nothing. */
const nameAndTag = (image) => {
    if (image === '')
        return {};
    if ((0,image_reference/* isTag */.dz)(image))
        return { tag: image };
    const reference = (0,image_reference/* parseReference */.F2)(image);
    if (reference === undefined)
        return undefined;
    const { repository: newName, tag } = reference;
    return { newName, ...(tag === undefined ? {} : { tag }) };
};
/** Why a name alone is no line of `images`, unless its tag is taken over from other files. */
const nameAlone = ({ name }) => `should be ${wanted_forms}, but it holds ${JSON.stringify(name)}`;
/** Names that several lines give: the last line would win by chance. */
const namedTwice = (wanted) => {
    const names = wanted.map(({ name }) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    return [...new Set(twice)].map((name) => `${JSON.stringify(name)} is named by more than one line: keep one of them`);
};

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(73563);
// EXTERNAL MODULE: ./build/src/actions/manifests-mistakes.js
var manifests_mistakes = __webpack_require__(74809);
// EXTERNAL MODULE: ./build/src/actions/manifests-readers.js + 1 modules
var manifests_readers = __webpack_require__(26674);
;// CONCATENATED MODULE: ./build/src/actions/gitops-bump/inputs.js




const inputs_image = {
    read: (raw) => {
        const wanted = parseWanted(raw);
        return typeof wanted === 'string' ? { mistakes: [wanted] } : { value: wanted };
    },
};
const inputs_inputs = {
    ...manifests_readers/* manifestsInputs */.Md,
    images: (0,inputs/* linesOf */.Dx)(inputs_image),
    from: (0,inputs/* linesOf */.Dx)(manifests_readers/* glob */.TI),
    'image-paths': (0,inputs/* linesOf */.Dx)(manifests_readers/* imagePath */.d0),
    ...manifests_readers/* deliveryInputs */.Uh,
    ...manifests_readers/* commitInputs */.J8,
    'source-repository': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('owner/name', /^[\w.-]+\/[\w.-]+$/)),
    'source-sha': (0,inputs/* optional */.lq)((0,inputs/* matching */.wC)('the full id of a commit', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    'source-token': inputs/* optionalToken */.A,
    ...manifests_readers/* orderInputs */.Ac,
    ...manifests_readers/* writeInputs */.zl,
};
/** Whether the run's own source will be asked which commit came first. */
const isOrdered = (input) => input.order === 'ancestry' && input['source-repository'] !== undefined && input['source-sha'] !== undefined;
/** What only several lines, or several inputs, together show. */
const check = (input) => {
    const { images, from } = input;
    const alone = from.length > 0 ? [] : images.filter(({ tag, digest }) => tag === undefined && digest === undefined);
    const none = images.length === 0 && from.length === 0 ? ['should hold at least one line, unless `from` does'] : [];
    const mistakes = [...none, ...alone.map(nameAlone), ...namedTwice(images)].map((mistake) => `images: ${mistake}`);
    return [...mistakes, ...(0,manifests_mistakes/* accessMistakes */.m)(input)];
};


/***/ }),

/***/ 41148:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67119);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1418);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23515);



// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => Promise.all(/* import() */[__webpack_require__.e(9863), __webpack_require__.e(565), __webpack_require__.e(9530), __webpack_require__.e(5549), __webpack_require__.e(5594)]).then(__webpack_require__.bind(__webpack_require__, 65594));
await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'gitops-bump',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL,
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6,
    run: async (input, runner) => (await wiring()).wire(input, runner),
    cleanUp: async (state, runner) => (await wiring()).cleanUp(state, runner),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23515:
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


/***/ })

};
