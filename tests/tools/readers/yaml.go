package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	yaml2 "go.yaml.in/yaml/v2"
	yaml3 "gopkg.in/yaml.v3"
)

// The documents of a text as Helm's parser (YAML 1.1) and kustomize's (between 1.1 and 1.2) read them.
type documents struct {
	V2 []any `json:"v2"`
	V3 []any `json:"v3"`
}

type decoder interface{ Decode(any) error }

func readYaml(text string) (documents, error) {
	v2, err := decodeAll(func(text string) decoder { return yaml2.NewDecoder(strings.NewReader(text)) }, text)
	if err != nil {
		return documents{}, fmt.Errorf("yaml.v2: %w", err)
	}
	v3, err := decodeAll(func(text string) decoder { return yaml3.NewDecoder(strings.NewReader(text)) }, text)
	if err != nil {
		return documents{}, fmt.Errorf("yaml.v3: %w", err)
	}
	return documents{V2: v2, V3: v3}, nil
}

func decodeAll(open func(string) decoder, text string) ([]any, error) {
	// Neither knows a byte-order mark behind the decoder's reader in every version.
	stream := open(strings.TrimPrefix(text, "\uFEFF"))
	found := []any{}
	for {
		var document any
		err := stream.Decode(&document)
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		value, err := plain(open, document, "")
		if err != nil {
			return nil, err
		}
		found = append(found, value)
	}
}

// What JSON can say: keys are text, a date says that it is one, and Helm values in a string are read as Helm reads them.
func plain(open func(string) decoder, value any, under string) (any, error) {
	switch value := value.(type) {
	case map[any]any:
		return plainMap(open, value)
	case map[string]any:
		return plainMap(open, value)
	case []any:
		list := make([]any, len(value))
		for index, item := range value {
			item, err := plain(open, item, "")
			if err != nil {
				return nil, err
			}
			list[index] = item
		}
		return list, nil
	case time.Time:
		return map[string]any{"date": value.String()}, nil
	case string:
		if under == "values" {
			return decodeAll(open, value)
		}
	}
	return value, nil
}

func plainMap[K comparable](open func(string) decoder, from map[K]any) (any, error) {
	to := map[string]any{}
	for key, item := range from {
		item, err := plain(open, item, fmt.Sprint(key))
		if err != nil {
			return nil, err
		}
		to[fmt.Sprint(key)] = item
	}
	return to, nil
}
