export const id = 8202;
export const ids = [8202];
export const modules = {

/***/ 48202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMissing: () => (/* binding */ createMissing)
});

// EXTERNAL MODULE: ./build/src/images/ecr/ecr.js + 6 modules
var ecr = __webpack_require__(95106);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/images/ecr/missing-images.js

/** Which of these images ECR does not have, each with why; by digest where one is known, since that is what is pulled. */
const missingImages = async (images, { ecrOf }) => {
    const missing = [];
    for (const repository of new Set(images.map((image) => image.repository))) {
        const own = images.filter((image) => image.repository === repository);
        const digests = [...new Set(own.flatMap(({ digest }) => (digest === '' ? [] : [digest])))];
        const tags = [...new Set(own.flatMap(({ tag, digest }) => (digest === '' ? [tag] : [])))];
        const ecr = ecrOf(repository);
        const byDigest = digests.length === 0 ? new Map() : await ecr.imagesByDigest(digests);
        const byTag = tags.length === 0 ? new Map() : await ecr.imagesByTag(tags);
        const gone = [
            ...digests.filter((digest) => !byDigest.has(digest)).map((digest) => ({ digest })),
            ...tags.filter((tag) => !byTag.has(tag)).map((tag) => ({ tag })),
        ];
        missing.push(...gone.map((pin) => `${(0,image_reference/* formatReference */.FH)({ repository, ...pin })} is not in ECR: ${todo}`));
    }
    return missing;
};
const todo = 'a lifecycle policy may have expired it; build it again, or deploy a fix instead';

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
;// CONCATENATED MODULE: ./build/src/actions/gitops-rollback/registry.js




/** Asks ECR which of the images that would be restored are gone. */
const createMissing = (input, runner) => {
    const region = (0,aws/* awsRegion */.U)(input['aws-region']);
    const settings = { ...runner, ...(0,image_settings/* awsClient */.x)({ ...input, region }, runner), region, registryId: input['registry-id'] };
    return (images) => missingImages(images, { ecrOf: (repository) => (0,ecr/* createEcr */.v)({ ...settings, repository }) });
};


/***/ })

};
