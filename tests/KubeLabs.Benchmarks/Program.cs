using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KubeLabs.Benchmarks;

if (args is ["--documents"])
{
    DocumentTimes.Write(Console.Out);
    return;
}

if (args is ["--cluster", .. var kinds])
{
    await ClusterTimes.WriteAsync(Console.Out, kinds);
    return;
}

// In this process: the projects that BenchmarkDotNet would generate cannot be restored with central package versions.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(GradeBenchmarks).Assembly).Run(args, config);
