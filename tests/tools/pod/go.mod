module slipway.test/pod

go 1.26
