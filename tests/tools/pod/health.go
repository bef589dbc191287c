package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

// gRPC's health protocol (grpc/health/v1/health.proto) is one call over HTTP/2 without TLS, and its messages are short
// enough to write by hand: a byte that says "not compressed", the length in four bytes, and the message.
const healthPath = "/grpc.health.v1.Health/Check"

const (
	serving    = 1
	notServing = 2
)

// HTTP/1.1 and HTTP/2 without TLS on one port: who asks with the preface of HTTP/2 is answered so.
func plainProtocols() *http.Protocols {
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	return protocols
}

func answerHealth(answer http.ResponseWriter, request *http.Request) {
	if request.ProtoMajor != 2 || request.Header.Get("content-type") != "application/grpc" {
		http.Error(answer, "gRPC is HTTP/2 with content-type application/grpc", http.StatusUnsupportedMediaType)
		return
	}
	_, _ = io.Copy(io.Discard, request.Body)
	status := byte(serving)
	if os.Getenv("READY") == "false" {
		status = notServing
	}
	answer.Header().Set("Content-Type", "application/grpc")
	answer.Header().Set("Trailer", "Grpc-Status")
	// Field 1 (status), a varint.
	_, _ = answer.Write([]byte{0, 0, 0, 0, 2, 1 << 3, status})
	answer.Header().Set("Grpc-Status", "0")
}

func check(arguments []string) {
	flags := flag.NewFlagSet("check", flag.ExitOnError)
	address := flags.String("addr", "", "HOST:PORT of the server")
	known := flags.String("resolve", "", "HOST:ADDRESS, where there is no DNS")
	patience := flags.Duration("connect-timeout", time.Second, "longest time until the connection stands")
	_ = flags.Parse(arguments)

	protocols := new(http.Protocols)
	protocols.SetUnencryptedHTTP2(true)
	client := http.Client{Transport: &http.Transport{Protocols: protocols, DialContext: dialKnown(*known, *patience)}}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	empty := bytes.NewReader([]byte{0, 0, 0, 0, 0})
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+*address+healthPath, empty)
	if err != nil {
		fail(err.Error())
	}
	request.Header.Set("Content-Type", "application/grpc")
	request.Header.Set("TE", "trailers")
	answer, err := client.Do(request)
	if err != nil {
		fail(err.Error())
	}
	message, err := io.ReadAll(answer.Body)
	if err != nil {
		fail(err.Error())
	}
	if status := answer.Trailer.Get("Grpc-Status"); status != "0" {
		fail(fmt.Sprintf("HTTP %s, gRPC status %q", answer.Status, status))
	}
	if !bytes.Equal(message, []byte{0, 0, 0, 0, 2, 1 << 3, serving}) {
		fail(fmt.Sprintf("not SERVING: % x", message))
	}
	fmt.Println("status: SERVING")
}

// The address of one name may be known beforehand: the test cluster has no DNS.
func dialKnown(known string, patience time.Duration) func(context.Context, string, string) (net.Conn, error) {
	name, address, _ := strings.Cut(known, ":")
	dialer := net.Dialer{Timeout: patience}
	return func(ctx context.Context, network, wanted string) (net.Conn, error) {
		if host, port, err := net.SplitHostPort(wanted); err == nil && known != "" && host == name {
			wanted = net.JoinHostPort(address, port)
		}
		return dialer.DialContext(ctx, network, wanted)
	}
}
