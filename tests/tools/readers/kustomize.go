package main

import (
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

// Files by path, and the folder of the kustomization to build.
type kustomization struct {
	Files     map[string]string `json:"files"`
	Directory string            `json:"directory"`
}

func buildKustomization(question kustomization) (string, error) {
	files := filesys.MakeFsInMemory()
	for path, text := range question.Files {
		if err := files.WriteFile(path, []byte(text)); err != nil {
			return "", err
		}
	}
	built, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(files, question.Directory)
	if err != nil {
		return "", err
	}
	text, err := built.AsYaml()
	return string(text), err
}
