using System.Reflection;
using System.Runtime.Loader;

namespace KubeLabs.Tests.Cli.Live;

/// <summary>A learner without a cluster does not wait for what only a cluster needs.</summary>
internal sealed class OfflineStartTests
{
    [Test]
    public void Grading_manifests_loads_nothing_that_talks_to_clusters()
    {
        var program = new ProgramLoad();
        var answer = Path.Combine(Repository.Solutions, "networking", "expose-deployment", "node-port.yaml");
        var status = program.Run("grade", "expose-deployment", answer, "--quiet", "--exercises", Repository.Exercises);
        var loaded = program.Assemblies.Select(assembly => assembly.GetName().Name).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.Zero);
            Assert.That(loaded, Does.Contain("KubeLabs.Grading"));
            Assert.That(loaded, Does.Not.Contain("KubeLabs.Live"));
        }
    }

    // The program with assemblies of its own: other tests of this process have loaded theirs.
    private sealed class ProgramLoad() : AssemblyLoadContext("offline start")
    {
        public int Run(params string[] arguments) =>
            (int)LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "kubelabs.dll")).EntryPoint!.Invoke(null, [arguments])!;

        protected override Assembly? Load(AssemblyName name)
        {
            var path = Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
