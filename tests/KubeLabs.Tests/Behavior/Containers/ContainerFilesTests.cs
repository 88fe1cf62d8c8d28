using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Containers;

/// <summary>
/// The files of a container. The sentences are those of the documentation of Volumes, Projected Volumes, ConfigMap, Secret and
/// "Configure a Security Context".
/// </summary>
internal sealed class ContainerFilesTests
{
    private const string Mount = "volumeMounts: [{name: v, mountPath: /etc/app}]";

    // ConfigMap: each key is a file of its name; mode 0644 where nothing is said.
    [TestCase("configMap: {name: conf}", "/etc/app/LEVEL", "debug", "644")]
    [TestCase("secret: {secretName: cred}", "/etc/app/user", "root", "644")]
    // Secret, "Projection of Secret keys to specific paths": items alone, at their paths.
    [TestCase("secret: {secretName: cred, items: [{key: user, path: db/name}]}", "/etc/app/db/name", "root", "644")]
    // "Secret files permissions": defaultMode for all, mode of an item over it; JSON has no octal numbers.
    [TestCase("secret: {secretName: cred, defaultMode: 0400}", "/etc/app/user", "root", "400")]
    [TestCase("secret: {secretName: cred, defaultMode: 256}", "/etc/app/user", "root", "400")]
    [TestCase("secret: {secretName: cred, defaultMode: 0400, items: [{key: user, path: user, mode: 0440}]}", "/etc/app/user", "root",
        "440")]
    // Projected Volumes: several sources in one folder.
    [TestCase("projected: {sources: [{configMap: {name: conf}}, {secret: {name: cred}}]}", "/etc/app/password", "s3cret", "644")]
    [TestCase("projected: {defaultMode: 0440, sources: [{downwardAPI: {items: [{path: name, fieldRef: {fieldPath: metadata.name}}]}}]}",
        "/etc/app/name", "p", "440")]
    [TestCase("downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}", "/etc/app/labels", "app=\"web\"", "644")]
    public void A_volume_holds(string volume, string path, string content, string mode)
    {
        var file = ContainerCase.Files(Mount, Volume(volume)).Files[path];
        Assert.That(Encoding.UTF8.GetString(file.File.Content!.Value.Span), Is.EqualTo(content));
        Assert.That(Convert.ToString(file.File.Mode, 8), Is.EqualTo(mode));
        Assert.That(file.Mount.IsReadOnly, Is.True);
    }

    // "Configure volume permission": with fsGroup the group may read what is in the volume, so 0400 becomes 0440.
    [TestCase("0400", "440")]
    [TestCase("0644", "644")]
    [TestCase("0600", "640")]
    public void A_group_of_the_Pod_may_read(string written, string mode)
    {
        var spec = "securityContext: {fsGroup: 2000}, " + Volume($"secret: {{secretName: cred, defaultMode: {written}}}");
        Assert.That(Convert.ToString(ContainerCase.Files(Mount, spec).Files["/etc/app/user"].File.Mode, 8), Is.EqualTo(mode));
    }

    // Volumes, "Using subPath": one file of the volume at a path of its own; ConfigMap: it receives no updates.
    [TestCase("volumeMounts: [{name: v, mountPath: /etc/level, subPath: LEVEL}]", "/etc/level", false)]
    [TestCase("volumeMounts: [{name: v, mountPath: /etc/app/}]", "/etc/app/LEVEL", true)]
    // "Using subPath with expanded environment variables".
    [TestCase("env: [{name: F, value: LEVEL}], volumeMounts: [{name: v, mountPath: /x, subPathExpr: $(F)}]", "/x", false)]
    public void A_file_is_where_it_is_mounted(string container, string path, bool isUpdated) =>
        Assert.That(ContainerCase.Files(container, Volume("configMap: {name: conf}")).Files[path].IsUpdated, Is.EqualTo(isUpdated));

    [Test]
    public void A_mount_hides_what_lies_below_it()
    {
        var files = ContainerCase.Files(
            "volumeMounts: [{name: v, mountPath: /etc}, {name: w, mountPath: /etc/db}]",
            "volumes: [{name: v, secret: {secretName: cred, items: [{key: user, path: db/user}, {key: user, path: user}]}}, "
                + "{name: w, emptyDir: {}}],");
        Assert.That(files.Files.Keys.Where(path => path.StartsWith("/etc", StringComparison.Ordinal)), Is.EqualTo(["/etc/user"]));
    }

    // Secret: a Pod does not start until every key that it names is there, optional ones aside.
    [TestCase("secret: {secretName: none}", 1)]
    [TestCase("secret: {secretName: cred, items: [{key: none, path: x}]}", 1)]
    [TestCase("secret: {secretName: none, optional: true}", 0)]
    [TestCase("secret: {secretName: cred, optional: true, items: [{key: none, path: x}]}", 0)]
    [TestCase("projected: {sources: [{configMap: {name: none}}, {secret: {name: none}}]}", 2)]
    public void What_is_missing_keeps_it_from_starting(string volume, int faults) =>
        Assert.That(ContainerCase.Files(Mount, Volume(volume)).Faults, Has.Length.EqualTo(faults));

    [Test]
    public void A_path_of_unknown_variables_keeps_it_from_starting() =>
        Assert.That(ContainerCase.Files("volumeMounts: [{name: v, mountPath: /x, subPathExpr: $(NO)}]", Volume("emptyDir: {}")).Faults,
            Has.Length.EqualTo(1));

    [TestCase("/logs/a", "emptyDir/v", "a")]
    [TestCase("/logs", "emptyDir/v", "")]
    [TestCase("/logs/sub/a", "emptyDir/w", "deep/a")]
    [TestCase("/log/a", null, null)]
    [TestCase("/host/x", "host", "var/log/x")]
    [TestCase("/claim/x", "claim/data", "x")]
    public void A_path_belongs_to_the_mount_with_the_longest_path(string path, string? volume, string? inside)
    {
        var mounts = ContainerCase.Files(
            "volumeMounts: [{name: v, mountPath: /logs}, {name: w, mountPath: /logs/sub, subPath: deep}, {name: h, mountPath: /host}, "
                + "{name: c, mountPath: /claim}]",
            "volumes: [{name: v, emptyDir: {}}, {name: w, emptyDir: {}}, {name: h, hostPath: {path: /var/log}}, "
                + "{name: c, persistentVolumeClaim: {claimName: data}}],").Mounts;
        Assert.That(mounts.Place(path), Is.EqualTo(volume is null ? null : new VolumePlace(volume, inside!)));
    }

    private static string Volume(string volume) => $"volumes: [{{name: v, {volume}}}],";
}
