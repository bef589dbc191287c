export const id = 7869;
export const ids = [7869];
export const modules = {

/***/ 57869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/images/handles.js
var handles = __webpack_require__(20683);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/images/cache-wish.js
var cache_wish = __webpack_require__(44680);
// EXTERNAL MODULE: ./build/src/images/describe.js + 1 modules
var describe = __webpack_require__(62357);
// EXTERNAL MODULE: ./build/src/images/ensure.js + 22 modules
var ensure = __webpack_require__(55142);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/gate.js
const gateOf = (input) => {
    const severity = input['scan-gate'];
    if (severity === 'none')
        return undefined;
    return { severity, baseline: input['scan-baseline'], timeoutMilliseconds: input['scan-timeout'] };
};
/** Why the step fails though nothing went wrong. */
const refusal = ({ name, digest, scan }) => scan.verdict === 'blocked'
    ? {
        reason: 'rejected',
        message: `scan-gate: ${name} is not released: ${scan.why}. The summary lists them (${digest})`,
    }
    : {
        reason: 'timed-out',
        message: `scan-gate: ${name} is not released, since ECR has no whole scan of it: ${scan.why}`,
    };

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/run.js





const run = async (input, { context, outside, newSalt }) => {
    const result = await (0,ensure/* ensure */.D)({
        workspace: context.workspace,
        repository: input.repository,
        name: input.name ?? (0,image_reference/* shortName */.EU)(input.repository),
        source: sourceOf(input, context, newSalt),
        tags: input.tags,
        push: input.push,
        createRepository: input['create-repository'] === 'if-missing',
        gate: gateOf(input),
        budgetMilliseconds: input.timeout,
    }, outside);
    const { outcome } = result;
    return {
        outcome,
        outputs: result.pushed
            ? {
                tag: result.image.tag,
                digest: result.image.digest,
                image: result.reference,
                'image-json': (0,image_reference/* formatImageJson */.LF)(result.image),
            }
            : { tag: result.tag, digest: '', image: '', 'image-json': '' },
        report: (0,describe/* describeImage */.h)(result),
        ...('digest' in result && { failure: refusal(result) }),
    };
};
const sourceOf = (input, { event, cacheService }, newSalt) => {
    const layout = input['oci-layout'];
    if (layout !== undefined)
        return { kind: 'oci-layout', path: layout };
    const { context, file, target, platforms, paths, engine, builder, labels, provenance, sbom, cache, repository } = input;
    return {
        kind: 'dockerfile',
        ...{ context, file, target, platforms, paths, engine, builder, labels, provenance, sbom },
        buildArguments: input['build-args'],
        secrets: [...input.secrets, ...input['secret-files']],
        buildContexts: input['build-contexts'],
        cache: (0,cache_wish/* wishCache */.M)({ cache, ref: input['cache-ref'], repository, event, cacheService }),
        fingerprint: input.fingerprint,
        bases: input['base-images'],
        salt: input.rebuild === 'always' ? newSalt() : undefined,
    };
};

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/wiring.js




const wire = (input, started) => {
    const runner = (0,image_settings/* inTime */.RN)(started, input.timeout, 'Look at the timeline for what took long');
    for (const { value } of input.secrets)
        runner.mask(value);
    const { context } = runner;
    return (0,handles/* withImages */.n)({ ...(0,image_settings/* imageSettings */.Ty)(input, runner), repository: input.repository }, (outside) => run(input, { context, outside, newSalt: external_node_crypto_.randomUUID }));
};
const cleanUp = image_settings/* cleanUpImages */.xc;


/***/ })

};
