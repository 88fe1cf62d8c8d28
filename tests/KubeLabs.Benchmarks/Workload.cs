using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Benchmarks;

/// <summary>The shipped exercises and solutions, found upwards from the program.</summary>
internal static class Workload
{
    private static readonly PhysicalFileSystem _files = new();

    public static DateTimeOffset Now { get; } = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Root { get; } = FindRoot();

    public static PreparedExercise Prepare(string id) =>
        new ExerciseLoader(_files).Load(new ExerciseLibrary(Path.Combine(Root, "exercises"), _files).Find(id)!).Exercise!;

    public static string Solution(string id) => id switch
    {
        "expose-deployment" => "solutions/networking/expose-deployment/node-port.yaml",
        "add-toleration" => "solutions/scheduling/add-toleration/equal.yaml",
        _ => "solutions/networking/tls-ingress/base64-data.yaml",
    };

    public static byte[] Bytes(string id) => File.ReadAllBytes(Path.Combine(Root, Solution(id)));

    public static Submission Read(string id, ReadOnlySpan<byte> bytes) =>
        new([ManifestReader.ReadBytes(id, SourceKind.Submission, bytes)], [], []);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KubeLabs.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks must run inside the repository.");
    }
}
