using System.CommandLine;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs completion</c>.</summary>
internal sealed class CompletionCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "completion";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Print a script that completes command lines", "명령줄 자동 완성 스크립트를 출력한다");

    /// <inheritdoc/>
    public override string Usage => "completion bash|zsh|fish|pwsh";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(kubelabs completion bash)", new("in ~/.bashrc", "~/.bashrc에 넣는다")),
        new("source <(kubelabs completion zsh)", new("in ~/.zshrc, below compinit", "~/.zshrc의 compinit 아래에 넣는다")),
        new("kubelabs completion fish > ~/.config/fish/completions/kubelabs.fish", new("once, for fish", "fish에서 한 번 실행한다")),
        new("kubelabs completion pwsh | Out-String | Invoke-Expression", new("in $PROFILE", "$PROFILE에 넣는다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var shell = new Argument<string>("SHELL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("The shell: bash, zsh, fish, pwsh", "셸: bash, zsh, fish, pwsh"),
        };
        command.Add(shell);
        command.Add(CommonOptions.Language(context));
        command.SetAction(parse => Print(parse.GetValue(shell), context));
    }

    private static int Print(string? shell, CommandContext context)
    {
        if (CompletionScripts.Of(shell ?? "") is not { } script)
        {
            return context.Fail(
                ExitStatus.Usage,
                shell is null ? "which shell? bash, zsh, fish or pwsh" : $"there is no script for \"{shell}\": bash, zsh, fish, pwsh",
                shell is null ? "어느 셸입니까? bash, zsh, fish, pwsh" : $"\"{shell}\" 셸의 스크립트가 없습니다: bash, zsh, fish, pwsh");
        }

        context.Output.Write(Encoding.UTF8.GetBytes(script));
        return ExitStatus.Done;
    }
}
