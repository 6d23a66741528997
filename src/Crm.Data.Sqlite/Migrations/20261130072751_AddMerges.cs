using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "PhoneKey", table: "Contacts", type: "TEXT", maxLength: 9, nullable: true);

            migrationBuilder.AddColumn<string>(name: "PhoneKey", table: "Companies", type: "TEXT", maxLength: 9, nullable: true);

            migrationBuilder.CreateTable(
                name: "DuplicateDismissals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateDismissals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuplicateDismissals_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorTitle = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", maxLength: 410, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Merges_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_PhoneKey",
                table: "Contacts",
                columns: new[] { "OrganizationId", "PhoneKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_PhoneKey",
                table: "Companies",
                columns: new[] { "OrganizationId", "PhoneKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateDismissals_OrganizationId_FirstId_SecondId",
                table: "DuplicateDismissals",
                columns: new[] { "OrganizationId", "FirstId", "SecondId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OrganizationId_At",
                table: "Merges",
                columns: new[] { "OrganizationId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OrganizationId_SourceId",
                table: "Merges",
                columns: new[] { "OrganizationId", "SourceId" }
            );

            // What was written before is compared like what is written from now on.
            migrationBuilder.Sql(
                """
                UPDATE "Contacts" SET "PhoneKey" = substr(replace(replace(replace(replace(replace(replace(replace("Phone", ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), '/', ''), -9) WHERE length(replace(replace(replace(replace(replace(replace(replace("Phone", ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), '/', '')) >= 7;
                UPDATE "Companies" SET "PhoneKey" = substr(replace(replace(replace(replace(replace(replace(replace("Phone", ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), '/', ''), -9) WHERE length(replace(replace(replace(replace(replace(replace(replace("Phone", ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), '/', '')) >= 7;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "DuplicateDismissals");

            migrationBuilder.DropTable(name: "Merges");

            migrationBuilder.DropIndex(name: "IX_Contacts_OrganizationId_PhoneKey", table: "Contacts");

            migrationBuilder.DropIndex(name: "IX_Companies_OrganizationId_PhoneKey", table: "Companies");

            migrationBuilder.DropColumn(name: "PhoneKey", table: "Contacts");

            migrationBuilder.DropColumn(name: "PhoneKey", table: "Companies");
        }
    }
}
